package org.civitas.auction.domain;

import java.util.Optional;
import org.civitas.kernel.Money;

/**
 * What a bidder offers: exactly {@code limit}, or as a proxy whatever it takes to lead, up to
 * {@code limit}.
 */
public record Offer(Party bidder, Money limit, boolean proxy) {

  public static Offer exactly(Party bidder, Money amount) {
    return new Offer(bidder, amount, false);
  }

  public static Offer upTo(Party bidder, Money maximum) {
    return new Offer(bidder, maximum, true);
  }

  Offer cappedAt(Optional<Money> ceiling) {
    return new Offer(bidder, ceiling.map(limit::min).orElse(limit), proxy);
  }
}
