package org.civitas.auction.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.civitas.auction.api.ListingState;
import org.civitas.auction.domain.Listing;
import org.civitas.auction.domain.Party;
import org.civitas.auction.persistence.Listings;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.platform.security.Caller;

/** Locks a listing for its seller or for others: drafts exist for their sellers alone. */
@ApplicationScoped
public class OwnListings {

  @Inject Listings listings;
  @Inject Caller caller;

  /** Who acts. */
  public Party actor() {
    return new Party(caller.accountId(), caller.username());
  }

  /** Any listing that the caller may see. */
  public Listing lockVisible(UUID id) {
    Listing listing = listings.lock(id);
    if (listing.state() == ListingState.DRAFT && !listing.isOwnedBy(caller.accountId())) {
      throw new DomainException(CommonProblem.NOT_FOUND, "There is no such listing.");
    }
    return listing;
  }

  public Listing lockOwn(UUID id) {
    Listing listing = lockVisible(id);
    if (!listing.isOwnedBy(caller.accountId())) {
      throw new DomainException(CommonProblem.FORBIDDEN, "This is another seller's listing.");
    }
    return listing;
  }
}
