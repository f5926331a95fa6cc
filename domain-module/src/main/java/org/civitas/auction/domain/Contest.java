package org.civitas.auction.domain;

import java.util.Objects;
import org.civitas.kernel.Money;

/**
 * Who leads, at what price, and up to what hidden maximum. The rules of proxy bidding are here:
 * {@link #weigh} says how the contest stands after one more offer.
 *
 * @param leader null before the first bid, like {@code leaderMaximum}
 * @param price the start price before the first bid
 */
record Contest(Party leader, Money price, Money leaderMaximum) {

  /**
   * What came of an offer.
   *
   * @param amount at what the offer itself entered the history
   * @param counter what the leader's maximum bid against it, null if the offer leads
   */
  record Verdict(Contest contest, Money amount, Money counter) {}

  static Contest before(PriceTerms terms) {
    return new Contest(null, terms.start(), null);
  }

  boolean isLedBy(Party bidder) {
    return leader != null && Objects.equals(leader.id(), bidder.id());
  }

  /** Nobody pays more than the buyout price, so no maximum counts for more than it. */
  Verdict weigh(Offer made, PriceTerms terms) {
    Offer offer = made.cappedAt(terms.buyout());
    if (!offer.proxy() && terms.reachesBuyout(offer.limit())) {
      return leads(offer, offer.limit());
    }
    if (leader == null) {
      return leads(offer, offer.proxy() ? standing(offer.limit(), price, terms) : offer.limit());
    }
    if (isLedBy(offer.bidder())) {
      return raise(offer, terms);
    }
    return leaderMaximum.isLessThan(offer.limit()) ? overtake(offer, terms) : defend(offer, terms);
  }

  /** Leaders who raise their maximum pay no more for it, unless the reserve can now be reached. */
  private Verdict raise(Offer offer, PriceTerms terms) {
    Money maximum = offer.limit().isLessThan(leaderMaximum) ? leaderMaximum : offer.limit();
    Money wanted = offer.proxy() ? standing(maximum, price, terms) : offer.limit();
    Money raised = wanted.isLessThan(price) ? price : wanted;
    return new Verdict(new Contest(leader, raised, maximum), raised, null);
  }

  private Verdict overtake(Offer offer, PriceTerms terms) {
    if (!offer.proxy()) {
      return leads(offer, offer.limit());
    }
    Money least = offer.limit().min(terms.increments().above(leaderMaximum));
    return leads(offer, standing(offer.limit(), least, terms));
  }

  /** On equal maxima the earlier one wins, so the leader answers an equal offer as well. */
  private Verdict defend(Offer offer, PriceTerms terms) {
    Money least = leaderMaximum.min(terms.increments().above(offer.limit()));
    Money answer = standing(leaderMaximum, least, terms);
    Money counter = answer.isLessThan(price) ? price : answer;
    return new Verdict(new Contest(leader, counter, leaderMaximum), offer.limit(), counter);
  }

  private static Verdict leads(Offer offer, Money at) {
    Money maximum = offer.proxy() ? offer.limit() : at;
    return new Verdict(new Contest(offer.bidder(), at, maximum), at, null);
  }

  /**
   * Where a leading maximum stands that needs {@code least} to lead: at the reserve if it reaches
   * it, at its full amount if it does not, and never above the buyout price.
   */
  private static Money standing(Money maximum, Money least, PriceTerms terms) {
    Money wanted =
        terms
            .reserve()
            .map(reserve -> !maximum.isAtLeast(reserve) ? maximum : higher(least, reserve))
            .orElse(least);
    return terms.buyout().map(wanted::min).orElse(wanted);
  }

  private static Money higher(Money one, Money other) {
    return one.isLessThan(other) ? other : one;
  }
}
