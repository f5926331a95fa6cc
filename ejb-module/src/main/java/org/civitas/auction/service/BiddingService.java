package org.civitas.auction.service;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.civitas.auction.api.BidOrder;
import org.civitas.auction.api.BidReceipt;
import org.civitas.auction.api.BidderOutbid;
import org.civitas.auction.domain.Listing;
import org.civitas.auction.domain.Offer;
import org.civitas.auction.domain.Party;
import org.civitas.auction.domain.Placement;
import org.civitas.auction.persistence.Bids;
import org.civitas.auction.persistence.Listings;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Violation;
import org.civitas.platform.metrics.Metrics;
import org.civitas.platform.outbox.Outbox;
import org.civitas.platform.security.RequiresScopes;
import org.civitas.platform.service.ApplicationService;

/**
 * Places bids. The transaction locks the listing, adds the bid and the system's answer to it, and
 * stores what watchers and bidders are told.
 */
@ApplicationService
public class BiddingService {

  @Inject OwnListings own;
  @Inject Listings listings;
  @Inject Bids bids;
  @Inject ListingRecorder recorder;
  @Inject Settlement settlement;
  @Inject Outbox outbox;
  @Inject Metrics metrics;
  @Inject AuctionClock clock;

  @RequiresScopes(AuctionRoles.BIDDER_WRITE)
  public BidReceipt place(UUID listingId, BidOrder order) {
    Offer offer = offer(order, own.actor());
    Listing listing = own.lockVisible(listingId);
    try {
      Placement placement = listing.bidding().place(offer, clock.now());
      store(listing, placement);
      count(placement.leads() ? "leading" : "outbid");
      return receipt(listing, placement);
    } catch (DomainException refusal) {
      count("refused");
      throw refusal;
    }
  }

  private void store(Listing listing, Placement placement) {
    bids.add(placement.bid());
    placement.counter().ifPresent(bids::add);
    recorder.record(listing);
    listings.saveStanding(listing);
    placement.outbid().ifPresent(bidder -> outbox.publish(outbid(listing, bidder)));
    placement.sale().ifPresent(settlement::sold);
  }

  private static BidderOutbid outbid(Listing listing, Party bidder) {
    return new BidderOutbid(
        listing.id(),
        listing.title(),
        bidder.id(),
        listing.bidSequence(),
        listing.currentPrice(),
        listing.nextMinimum().orElse(null),
        listing.endsAt());
  }

  private static BidReceipt receipt(Listing listing, Placement placement) {
    return new BidReceipt(
        placement.bid().id(),
        placement.bid().sequence(),
        placement.bid().amount(),
        listing.currentPrice(),
        placement.sale().isPresent() ? null : listing.nextMinimum().orElse(null),
        placement.leads());
  }

  private static Offer offer(BidOrder order, Party bidder) {
    if ((order.amount() == null) == (order.maximum() == null)) {
      throw new DomainException(
          CommonProblem.INVALID_INPUT,
          "A bid has either an amount or a maximum",
          List.of(
              Violation.body("/amount", "Give either this or maximum", "either-or"),
              Violation.body("/maximum", "Give either this or amount", "either-or")));
    }
    return order.amount() != null
        ? Offer.exactly(bidder, order.amount())
        : Offer.upTo(bidder, order.maximum());
  }

  private void count(String outcome) {
    metrics.count("civitas_auction_bids_total", "Bids by outcome.", "outcome", outcome);
  }
}
