package org.civitas.auction.service;

import jakarta.inject.Inject;
import java.util.UUID;
import org.civitas.auction.api.AuctionProblem;
import org.civitas.auction.api.SaleView;
import org.civitas.auction.api.SecondChanceOffered;
import org.civitas.auction.domain.Bid;
import org.civitas.auction.domain.Listing;
import org.civitas.auction.domain.Sale;
import org.civitas.auction.persistence.Bids;
import org.civitas.auction.persistence.Listings;
import org.civitas.auction.persistence.Sales;
import org.civitas.kernel.DomainException;
import org.civitas.platform.outbox.Outbox;
import org.civitas.platform.security.Owned;
import org.civitas.platform.security.Owned.Others;
import org.civitas.platform.security.RequiresScopes;
import org.civitas.platform.service.ApplicationService;

/** Sellers turn to the next bidder when a buyer does not pay. */
@ApplicationService
public class SecondChanceService {

  @Inject OwnSales own;
  @Inject Sales sales;
  @Inject Listings listings;
  @Inject Bids bids;
  @Inject SaleRecorder recorder;
  @Inject Outbox outbox;
  @Inject AuctionClock clock;

  @RequiresScopes(AuctionRoles.AUCTION_WRITE)
  @Owned(others = Others.UNKNOWN)
  public SaleView offer(UUID saleId) {
    Sale unpaid = own.lockSold(saleId);
    Listing listing = listings.lock(unpaid.listingId());
    Sale second = unpaid.passOn(listing, runnerUp(listing), clock.now());
    recorder.record(unpaid, null);
    // The old sale must make room before the new one comes, under their common unique key.
    sales.flush();
    sales.add(second);
    outbox.publish(
        new SecondChanceOffered(
            listing.id(),
            second.id(),
            second.title(),
            second.buyer().id(),
            second.price(),
            second.paymentDueAt()));
    return recorder.view(second);
  }

  private Bid runnerUp(Listing listing) {
    return bids.historyOf(listing.id())
        .bestExceptOf(sales.buyersOf(listing.id()))
        .orElseThrow(
            () ->
                new DomainException(
                    AuctionProblem.NO_RUNNER_UP, "There is no bid of anybody else left"));
  }
}
