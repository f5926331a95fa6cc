package org.civitas.auction.service;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.civitas.auction.api.ListingDraft;
import org.civitas.auction.api.ListingView;
import org.civitas.auction.domain.Listing;
import org.civitas.auction.domain.Party;
import org.civitas.auction.persistence.Categories;
import org.civitas.auction.persistence.ListingCatalogue;
import org.civitas.auction.persistence.Listings;
import org.civitas.platform.json.MergePatch;
import org.civitas.platform.persistence.Versions;
import org.civitas.platform.security.Owned;
import org.civitas.platform.security.Owned.Others;
import org.civitas.platform.security.RequiresScopes;
import org.civitas.platform.service.ApplicationService;

/** Sellers write and change their listings. */
@ApplicationService
public class ListingService {

  @Inject Listings listings;
  @Inject OwnListings own;
  @Inject Categories categories;
  @Inject ListingCatalogue catalogue;
  @Inject ListingRecorder recorder;
  @Inject AuctionClock clock;

  @RequiresScopes(AuctionRoles.AUCTION_WRITE)
  public ListingView create(ListingDraft draft) {
    Instant now = clock.now();
    ListingForm form = new ListingForm(draft);
    form.faults(categories.keep(draft.categoryId()), now).orRefuse();
    Party seller = own.actor();
    Listing listing = Listing.draft(seller, form.item(), form.terms(), form.timing(), now);
    listings.add(listing);
    return catalogue.find(listing.id(), seller.id()).orElseThrow();
  }

  @RequiresScopes(AuctionRoles.AUCTION_WRITE)
  @Owned(others = Others.FORBIDDEN)
  public ListingView revise(UUID id, long version, MergePatch patch) {
    Listing listing = own.lockOwn(id);
    Versions.check(version, listing.version());
    ListingDraft draft = patch.applyTo(ListingForm.of(listing));
    ListingForm form = new ListingForm(draft);
    form.faults(categories.keep(draft.categoryId())).orRefuse();
    listing.selling().revise(form.item(), form.terms(), form.timing(), clock.now());
    recorder.record(listing);
    listings.flush();
    return catalogue.find(id, own.actor().id()).orElseThrow();
  }

  @RequiresScopes(AuctionRoles.AUCTION_WRITE)
  @Owned(others = Others.UNKNOWN)
  public void delete(UUID id, long version) {
    Listing listing = own.lockOwn(id);
    Versions.check(version, listing.version());
    listing.selling().checkDeletable();
    listings.remove(listing);
  }
}
