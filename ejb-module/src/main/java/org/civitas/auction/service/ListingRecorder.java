package org.civitas.auction.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.civitas.auction.domain.Listing;
import org.civitas.auction.persistence.ListingEvents;
import org.civitas.platform.live.LiveStreams;
import org.civitas.platform.persistence.AfterCommit;

/** Stores what has happened to a listing, and wakes this node's watchers once that is committed. */
@ApplicationScoped
public class ListingRecorder {

  @Inject ListingEvents events;
  @Inject LiveStreams live;
  @Inject AfterCommit afterCommit;

  public void record(Listing listing) {
    listing.updates().forEach(events::add);
    afterCommit.run(() -> live.nudge(ListingEvents.SOURCE));
  }
}
