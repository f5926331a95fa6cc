package org.civitas.auction.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civitas.auction.api.ListingSold;
import org.civitas.auction.api.ListingState;
import org.civitas.auction.api.ListingUnsold;
import org.civitas.auction.domain.Listing;
import org.civitas.auction.domain.Sale;
import org.civitas.auction.persistence.Listings;
import org.civitas.auction.persistence.Sales;
import org.civitas.platform.metrics.Metrics;
import org.civitas.platform.outbox.Outbox;

/**
 * Opens and closes listings when their time has come, each in a transaction of its own. The winner,
 * the sale and the event that brings invoice and letters are stored together or not at all, so a
 * node may die at any point.
 */
@ApplicationScoped
public class Settlement {

  private static final int BATCH = 100;

  @Inject Listings listings;
  @Inject Sales sales;
  @Inject ListingRecorder recorder;
  @Inject Outbox outbox;
  @Inject Metrics metrics;
  @Inject AuctionClock clock;

  @Transactional
  public List<UUID> dueToOpen() {
    return listings.dueToOpen(clock.now(), BATCH);
  }

  @Transactional
  public List<UUID> dueToClose() {
    return listings.dueToClose(clock.now(), BATCH);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void open(UUID id) {
    listings.lockIfFree(id).ifPresent(this::open);
  }

  private void open(Listing listing) {
    listing.openIfDue(clock.now());
    recorder.record(listing);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void close(UUID id) {
    listings.lockIfFree(id).ifPresent(this::close);
  }

  private void close(Listing listing) {
    Instant now = clock.now();
    Optional<Sale> sale = listing.bidding().closeIfDue(now);
    recorder.record(listing);
    sale.ifPresent(this::sold);
    if (listing.state() == ListingState.UNSOLD && !listing.updates().isEmpty()) {
      outbox.publish(
          new ListingUnsold(
              listing.id(), listing.title(), listing.seller().id(), listing.bidCount()));
      countClosed("unsold");
    }
  }

  /** Stores the sale with the event that brings everything after it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void sold(Sale sale) {
    sales.add(sale);
    outbox.publish(
        new ListingSold(
            sale.listingId(),
            sale.id(),
            sale.title(),
            sale.seller().id(),
            sale.buyer().id(),
            sale.price(),
            sale.soldAt()));
    countClosed("sold");
    metrics.count("civitas_auction_sales_total", "Sales by kind.", "kind", sale.kind().name());
  }

  private void countClosed(String outcome) {
    metrics.count("civitas_auction_listings_closed_total", "Listings ended.", "outcome", outcome);
  }
}
