package org.civitas.auction.service;

import jakarta.inject.Inject;
import java.util.UUID;
import org.civitas.auction.api.CancellationOrder;
import org.civitas.auction.api.ListingView;
import org.civitas.auction.api.RelistingOrder;
import org.civitas.auction.domain.Listing;
import org.civitas.auction.persistence.ListingCatalogue;
import org.civitas.auction.persistence.Listings;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.platform.metrics.Metrics;
import org.civitas.platform.security.Caller;
import org.civitas.platform.security.Owned;
import org.civitas.platform.security.Owned.Others;
import org.civitas.platform.security.RequiresScopes;
import org.civitas.platform.service.ApplicationService;

/** Listings come before the public, are withdrawn, and come again. */
@ApplicationService
public class PublicationService {

  @Inject Listings listings;
  @Inject OwnListings own;
  @Inject ListingCatalogue catalogue;
  @Inject ListingRecorder recorder;
  @Inject Caller caller;
  @Inject AuditTrail audit;
  @Inject Metrics metrics;
  @Inject AuctionClock clock;

  @RequiresScopes(AuctionRoles.AUCTION_WRITE)
  @Owned(others = Others.UNKNOWN)
  public ListingView publish(UUID id) {
    Listing listing = own.lockOwn(id);
    listing.selling().publish(clock.now());
    metrics.count("civitas_auction_listings_published_total", "Listings published.");
    return stored(listing);
  }

  /** By its seller while nobody has bid, or by an administrator at any time before the end. */
  @RequiresScopes(
      value = {AuctionRoles.AUCTION_WRITE, AuctionRoles.ADMIN_WRITE},
      anyOf = true)
  @Owned(others = Others.FORBIDDEN, unless = AuctionRoles.ADMIN_WRITE)
  public ListingView cancel(UUID id, CancellationOrder order) {
    boolean moderator = caller.hasScope(AuctionRoles.ADMIN_WRITE);
    Listing listing = moderator ? own.lockVisible(id) : own.lockOwn(id);
    listing.selling().cancel(order == null ? null : order.reason(), moderator, clock.now());
    audit.record("auction.listing.cancelled", "listing:" + id, AuditOutcome.SUCCESS, null);
    return stored(listing);
  }

  @RequiresScopes(AuctionRoles.AUCTION_WRITE)
  @Owned(others = Others.FORBIDDEN)
  public ListingView relist(UUID id, RelistingOrder order) {
    Listing again = own.lockOwn(id).selling().relist(order.startsAt(), order.endsAt(), clock.now());
    listings.add(again);
    return catalogue.find(again.id(), caller.accountId()).orElseThrow();
  }

  private ListingView stored(Listing listing) {
    recorder.record(listing);
    listings.flush();
    return catalogue.find(listing.id(), caller.accountId()).orElseThrow();
  }
}
