package org.civitas.auction.domain;

import java.time.Instant;
import org.civitas.auction.api.BuyNow;

/**
 * When a listing takes bids, and until when it can be bought at once.
 *
 * @param startsAt null for as soon as it is published
 */
public record Timing(Instant startsAt, Instant endsAt, int softCloseSeconds, BuyNow buyNow) {

  public static Timing until(Instant endsAt) {
    return new Timing(null, endsAt, SoftClose.DEFAULT_SECONDS, BuyNow.UNTIL_FIRST_BID);
  }

  /** The defaults stand in for what is null. */
  public static Timing of(Instant startsAt, Instant endsAt, Integer softClose, BuyNow buyNow) {
    return new Timing(
        startsAt,
        endsAt,
        softClose == null ? SoftClose.DEFAULT_SECONDS : softClose,
        buyNow == null ? BuyNow.UNTIL_FIRST_BID : buyNow);
  }

  Timing startingAt(Instant start) {
    return new Timing(start, endsAt, softCloseSeconds, buyNow);
  }

  Timing endingAt(Instant end) {
    return new Timing(startsAt, end, softCloseSeconds, buyNow);
  }

  public Faults faults(Instant now) {
    Instant start = startsAt == null || startsAt.isBefore(now) ? now : startsAt;
    return new Faults()
        .add(
            !endsAt.isAfter(start),
            "/endsAt",
            "not-after-start",
            "The end must be in the future and after the start")
        .add(
            softCloseSeconds < 0 || softCloseSeconds > SoftClose.MAX_SECONDS,
            "/softCloseSeconds",
            "out-of-range",
            "Between 0 and " + SoftClose.MAX_SECONDS);
  }
}
