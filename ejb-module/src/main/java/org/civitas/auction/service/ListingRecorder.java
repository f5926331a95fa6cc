package org.civitas.auction.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;
import org.civitas.auction.api.ListingUpdate;
import org.civitas.auction.domain.Listing;
import org.civitas.auction.domain.ListingEvent;
import org.civitas.auction.persistence.ListingEvents;
import org.civitas.platform.json.Json;
import org.civitas.platform.live.LiveStreams;
import org.civitas.platform.persistence.AfterCommit;

/** Stores what has happened to a listing, and wakes this node's watchers once that is committed. */
@ApplicationScoped
public class ListingRecorder {

  private static final System.Logger LOG = System.getLogger("org.civitas.auction");

  @Resource ManagedExecutorService executor;
  @Inject ListingEvents events;
  @Inject LiveStreams live;
  @Inject AfterCommit afterCommit;

  public void record(Listing listing) {
    for (ListingUpdate update : listing.updates()) {
      events.add(new ListingEvent(update, Json.write(update)));
    }
    afterCommit.run(this::wakeWatchers);
  }

  /** On another thread: the committing one must not wait for readers. */
  private void wakeWatchers() {
    try {
      executor.execute(() -> live.nudge(ListingEvents.SOURCE));
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "The next poll tells the watchers: {0}", e.getMessage());
    }
  }
}
