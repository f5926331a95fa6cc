package org.civitas.auction.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civitas.auction.api.AuctionProblem;
import org.civitas.auction.api.ListingState;
import org.civitas.auction.api.ListingUpdate.Type;
import org.civitas.auction.api.RetractionReason;
import org.civitas.auction.api.SaleKind;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Money;

/** What bidders, buyers and the clock do to a listing. */
public final class Bidding {

  private final Listing listing;
  private final Standing standing;
  private final Admission admission;

  Bidding(Listing listing) {
    this.listing = listing;
    this.standing = listing.standing();
    this.admission = new Admission(listing);
  }

  /** Accepts or refuses a bid. One that reaches the buyout price ends the bidding. */
  public Placement place(Offer offer, Instant now) {
    listing.openIfDue(now);
    admission.check(offer, contest(), now);
    Contest before = contest();
    Contest.Verdict verdict = before.weigh(offer, listing.terms());
    Bid bid = Bid.placed(listing.id(), standing.nextSequence(), offer, verdict.amount(), now);
    standing.settle(verdict.contest(), standing.bidCount() + 1);
    Optional<Bid> counter =
        Optional.ofNullable(verdict.counter())
            .map(amount -> automatic(before.leader(), amount, now));
    listing.recorded().addBid(bid, now);
    counter.ifPresent(answer -> listing.recorded().addBid(answer, now));
    Optional<Party> outbid = counter.isPresent() ? Optional.of(offer.bidder()) : displaced(before);
    return new Placement(bid, counter, outbid, endAfter(now));
  }

  private Contest contest() {
    return standing.contest(listing.terms());
  }

  private Bid automatic(Party leader, Money amount, Instant now) {
    Bid bid = Bid.automatic(listing.id(), standing.nextSequence(), leader, amount, now);
    standing.settle(contest(), standing.bidCount() + 1);
    return bid;
  }

  private Optional<Party> displaced(Contest before) {
    boolean other = before.leader() != null && !contest().isLedBy(before.leader());
    return other ? Optional.of(before.leader()) : Optional.empty();
  }

  private Optional<Sale> endAfter(Instant bidAt) {
    if (listing.terms().reachesBuyout(listing.currentPrice())) {
      listing.end(bidAt);
      return Optional.of(sellToLeader(bidAt));
    }
    listing.extendFor(bidAt);
    return Optional.empty();
  }

  /** Sells at once for the buyout price. */
  public Sale buy(Party buyer, Instant now) {
    listing.openIfDue(now);
    admission.checkNotOwn(buyer);
    admission.checkOpen(now);
    admission.checkBuyout();
    Money price = listing.availableBuyout().orElseThrow();
    standing.settle(new Contest(buyer, price, price), standing.bidCount());
    listing.end(now);
    return listing.sellTo(buyer, SaleKind.BUY_NOW, now);
  }

  /** Takes a bid back and holds the contest again without it. */
  public Withdrawal retract(Bid bid, RetractionReason reason, BidHistory history, Instant now) {
    admission.checkOpen(now);
    checkRetractable(bid, reason, history, now);
    Contest contest = history.replayWithout(bid, listing.terms());
    Retraction retraction = new Retraction(bid, reason, standing.bidSequence(), contest, now);
    List<Bid> left = history.standingAfter(retraction);
    standing.settle(contest, left.size());
    Optional<Bid> restated =
        standing
            .leader()
            .filter(leader -> !BidHistory.showsLeaderAt(left, leader, contest.price()))
            .map(leader -> automatic(leader, contest.price(), now));
    listing.recorded().add(Type.RETRACTED, now);
    restated.ifPresent(again -> listing.recorded().addBid(again, now));
    return new Withdrawal(retraction, restated);
  }

  private void checkRetractable(Bid bid, RetractionReason reason, BidHistory history, Instant now) {
    if (bid.offer().isEmpty() || history.isRetracted(bid)) {
      throw new DomainException(
          AuctionProblem.BID_NOT_RETRACTABLE, "Only a bid that you placed and that still stands");
    }
    RetractionPolicy.check(bid, listing.endsAt(), now);
    if (reason == RetractionReason.DESCRIPTION_CHANGED && !listing.changedAfter(bid.placedAt())) {
      throw new DomainException(
          AuctionProblem.DESCRIPTION_UNCHANGED, "The listing has not changed since the bid");
    }
  }

  /** Ends a listing whose time is over and settles it; else nothing. The sale, if there is one. */
  public Optional<Sale> closeIfDue(Instant now) {
    listing.openIfDue(now);
    if (listing.state() != ListingState.OPEN || now.isBefore(listing.endsAt())) {
      return Optional.empty();
    }
    listing.end(now);
    if (listing.hasBids() && listing.terms().reachesReserve(listing.currentPrice())) {
      return Optional.of(sellToLeader(now));
    }
    listing.leaveUnsold(now);
    return Optional.empty();
  }

  private Sale sellToLeader(Instant now) {
    return listing.sellTo(standing.leader().orElseThrow(), SaleKind.AUCTION, now);
  }
}
