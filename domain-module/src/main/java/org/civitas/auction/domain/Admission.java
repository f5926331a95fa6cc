package org.civitas.auction.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.civitas.auction.api.AuctionProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Money;

/**
 * Which offers a listing accepts. Every refusal says where the price stands, so that the bidder can
 * decide anew without asking.
 */
final class Admission {

  private final Listing listing;

  Admission(Listing listing) {
    this.listing = listing;
  }

  void check(Offer offer, Contest contest, Instant now) {
    checkNotOwn(offer.bidder());
    checkOpen(now);
    PriceTerms terms = listing.terms();
    refuseIf(
        !offer.limit().currency().equals(terms.currency()),
        AuctionProblem.WRONG_CURRENCY,
        "Bids on this listing are in " + terms.currency());
    refuseIf(
        !terms.allows(offer.limit()),
        AuctionProblem.ABOVE_MAXIMUM,
        "Bids on this listing go up to " + terms.maximum().orElse(null));
    checkHighEnough(offer, contest);
  }

  private void checkHighEnough(Offer offer, Contest contest) {
    if (offer.proxy() && contest.isLedBy(offer.bidder())) {
      refuseIf(
          !contest.leaderMaximum().isLessThan(offer.limit()),
          AuctionProblem.MAXIMUM_NOT_RAISED,
          "You lead already, with a maximum at least as high");
      return;
    }
    Optional<Money> minimum = listing.nextMinimum();
    refuseIf(
        minimum.isEmpty(),
        AuctionProblem.CEILING_REACHED,
        "The price has come as close to the maximum price as it can");
    refuseIf(
        minimum.filter(offer.limit()::isLessThan).isPresent(),
        AuctionProblem.BID_TOO_LOW,
        "The next bid must be at least " + minimum.orElse(null));
  }

  void checkNotOwn(Party bidder) {
    refuseIf(
        listing.isOwnedBy(bidder.id()),
        AuctionProblem.OWN_LISTING,
        "You cannot bid on your own listing");
  }

  void checkOpen(Instant now) {
    refuseIf(
        !listing.takesBids(now),
        AuctionProblem.LISTING_NOT_OPEN,
        "The listing does not take bids now");
  }

  void checkBuyout() {
    refuseIf(
        listing.availableBuyout().isEmpty(),
        AuctionProblem.BUYOUT_UNAVAILABLE,
        "The listing cannot be bought at once");
  }

  private void refuseIf(boolean wrong, AuctionProblem problem, String detail) {
    if (wrong) {
      throw new DomainException(problem, detail, prices());
    }
  }

  private Map<String, Object> prices() {
    Map<String, Object> prices = new HashMap<>();
    prices.put("currentPrice", listing.currentPrice());
    listing.nextMinimum().ifPresent(minimum -> prices.put("nextMinimum", minimum));
    return prices;
  }
}
