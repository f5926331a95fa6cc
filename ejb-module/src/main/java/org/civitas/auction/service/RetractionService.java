package org.civitas.auction.service;

import jakarta.inject.Inject;
import java.util.UUID;
import org.civitas.auction.api.RetractionOrder;
import org.civitas.auction.api.RetractionReason;
import org.civitas.auction.api.RetractionView;
import org.civitas.auction.domain.Bid;
import org.civitas.auction.domain.Listing;
import org.civitas.auction.domain.Retraction;
import org.civitas.auction.domain.Withdrawal;
import org.civitas.auction.persistence.Bids;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.platform.metrics.Metrics;
import org.civitas.platform.security.Caller;
import org.civitas.platform.security.Owned;
import org.civitas.platform.security.Owned.Others;
import org.civitas.platform.security.RequiresScopes;
import org.civitas.platform.service.ApplicationService;

/** Bidders take a bid back, where the rules let them; it is recorded and counted against them. */
@ApplicationService
public class RetractionService {

  @Inject OwnListings listings;
  @Inject Bids bids;
  @Inject ListingRecorder recorder;
  @Inject Caller caller;
  @Inject AuditTrail audit;
  @Inject Metrics metrics;
  @Inject AuctionClock clock;

  @RequiresScopes(AuctionRoles.BIDDER_WRITE)
  @Owned(others = Others.FORBIDDEN)
  public RetractionView retract(UUID bidId, RetractionOrder order) {
    RetractionReason reason = order.reason();
    Bid bid = ownBid(bidId);
    Listing listing = listings.lockVisible(bid.listingId());
    Withdrawal withdrawal =
        listing.bidding().retract(bid, reason, bids.historyOf(listing.id()), clock.now());
    long before = bids.retractionsBy(bid.bidder().id());
    bids.add(withdrawal.retraction());
    withdrawal.restated().ifPresent(bids::add);
    recorder.record(listing);
    audit.record("auction.bid.retracted", "bid:" + bidId, AuditOutcome.SUCCESS, reason.name());
    metrics.count("civitas_auction_retractions_total", "Bids taken back.");
    return view(listing, withdrawal.retraction(), before + 1);
  }

  /** Everybody sees that the bid exists, so another's is forbidden rather than unknown. */
  private Bid ownBid(UUID bidId) {
    Bid bid =
        bids.find(bidId)
            .orElseThrow(
                () -> new DomainException(CommonProblem.NOT_FOUND, "There is no such bid."));
    if (!bid.bidder().id().equals(caller.accountId())) {
      throw new DomainException(CommonProblem.FORBIDDEN, "This is another bidder's bid.");
    }
    return bid;
  }

  private static RetractionView view(Listing listing, Retraction retraction, long count) {
    return new RetractionView(
        retraction.bidId(),
        retraction.reason(),
        retraction.retractedAt(),
        listing.currentPrice(),
        listing.nextMinimum().orElse(null),
        count);
  }
}
