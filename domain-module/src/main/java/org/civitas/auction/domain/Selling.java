package org.civitas.auction.domain;

import static org.civitas.auction.api.ListingState.CANCELLED;
import static org.civitas.auction.api.ListingState.DRAFT;
import static org.civitas.auction.api.ListingState.OPEN;
import static org.civitas.auction.api.ListingState.SCHEDULED;
import static org.civitas.auction.api.ListingState.UNSOLD;

import java.time.Instant;
import org.civitas.auction.api.AuctionProblem;
import org.civitas.auction.api.ListingUpdate.Type;
import org.civitas.kernel.DomainException;

/** What its seller does with a listing, and a moderator in the seller's place. */
public final class Selling {

  private final Listing listing;
  private final Lifecycle lifecycle;

  Selling(Listing listing) {
    this.listing = listing;
    this.lifecycle = listing.lifecycle();
  }

  /** Once somebody has bid, the terms are fixed and only the description may still change. */
  public void revise(Item item, PriceTerms terms, Timing timing, Instant now) {
    lifecycle.require("can be changed", DRAFT, SCHEDULED, OPEN);
    Timing fitting = fitting(timing, now);
    if (!listing.terms().sameAs(terms) || !listing.timing().equals(fitting)) {
      refuseIfBidsExist("Prices and times are fixed once there are bids");
      fitting.faults(now).orRefuse();
      listing.agree(terms, fitting);
    }
    listing.describe(item);
    lifecycle.revise(now);
    if (listing.state() != DRAFT) {
      listing.recorded().add(Type.REVISED, now);
    }
  }

  /** The start of an open listing is history; a scheduled one that need not wait starts now. */
  private Timing fitting(Timing timing, Instant now) {
    if (listing.state() == OPEN) {
      return timing.startingAt(listing.timing().startsAt());
    }
    boolean atOnce = listing.state() == SCHEDULED && timing.startsAt() == null;
    return atOnce ? timing.startingAt(now) : timing;
  }

  /** Only what nobody but the seller has seen can vanish. */
  public void checkDeletable() {
    refuseIfBidsExist("A listing with bids cannot be deleted");
    lifecycle.require("can be deleted", DRAFT);
  }

  public void publish(Instant now) {
    lifecycle.require("can be published", DRAFT);
    if (!listing.timing().faults(now).list().isEmpty()) {
      throw new DomainException(
          AuctionProblem.LISTING_ENDED, "The listing would end before it takes bids");
    }
    boolean later = listing.schedule().startsAfter(now);
    lifecycle.publish(later ? SCHEDULED : OPEN, now);
    if (!later) {
      listing.schedule().startAt(now);
    }
    listing.recorded().add(later ? Type.SCHEDULED : Type.OPENED, now);
  }

  /** Bids bind the seller too: with bids, only a moderator can withdraw a listing. */
  public void cancel(String reason, boolean moderator, Instant now) {
    lifecycle.require("can be cancelled", SCHEDULED, OPEN);
    if (!moderator) {
      refuseIfBidsExist("A listing with bids cannot be cancelled by its seller");
    }
    lifecycle.cancel(reason, now);
    listing.recorded().add(Type.CANCELLED, now);
  }

  /** A new draft of the same item, for one that did not sell. */
  public Listing relist(Instant start, Instant end, Instant now) {
    lifecycle.require("can be listed again", UNSOLD, CANCELLED);
    Timing timing = listing.timing().startingAt(start).endingAt(end);
    return Listing.again(listing, timing, now);
  }

  private void refuseIfBidsExist(String detail) {
    if (listing.hasBids()) {
      throw new DomainException(AuctionProblem.LISTING_HAS_BIDS, detail);
    }
  }
}
