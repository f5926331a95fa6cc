package org.civitas.auction.web;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.civitas.auction.service.CatalogueService;
import org.civitas.platform.live.LiveStreams;
import org.civitas.platform.live.Subscription;

/**
 * Connects watchers on this node, over whatever wire, with the stored updates of a listing. When
 * the process is told to end, watchers are let go at once: a server that stops gracefully would
 * wait for their requests to finish, and they go on at another node.
 */
@ApplicationScoped
public class LiveFeeds {

  private static final System.Logger LOG = System.getLogger("org.civitas.auction");
  private static final String SOURCE = "auction";
  private static final int BEAT_SECONDS = 15;

  @Resource ManagedScheduledExecutorService timer;
  @Inject CatalogueService catalogue;
  @Inject LiveStreams streams;

  private final Map<LiveClient, LiveFeed> feeds = new ConcurrentHashMap<>();
  private final Thread farewell = new Thread(this::endAll, "end-live-feeds");
  private ScheduledFuture<?> beats;

  @PostConstruct
  void start() {
    Runtime.getRuntime().addShutdownHook(farewell);
    beats =
        timer.scheduleWithFixedDelay(
            () -> feeds.values().forEach(LiveFeed::beat),
            BEAT_SECONDS,
            BEAT_SECONDS,
            TimeUnit.SECONDS);
  }

  /** Refuses when the caller sees no such listing. */
  @ActivateRequestContext
  public long position(UUID listing) {
    return catalogue.getLastEvent(listing);
  }

  /** Sends what comes after the given update, starting with what is stored already. */
  void open(UUID listing, long after, LiveClient client) {
    LiveFeed feed = new LiveFeed(client);
    feeds.put(client, feed);
    feed.whenOver(() -> feeds.remove(client));
    Subscription subscription = streams.subscribe(SOURCE, listing, after, feed);
    feed.whenOver(subscription::close);
  }

  void close(LiveClient client) {
    LiveFeed feed = feeds.get(client);
    if (feed != null) {
      feed.end();
    }
  }

  @PreDestroy
  void stop() {
    beats.cancel(false);
    endAll();
    try {
      Runtime.getRuntime().removeShutdownHook(farewell);
    } catch (IllegalStateException e) {
      LOG.log(System.Logger.Level.DEBUG, "The process is ending already: {0}", e.getMessage());
    }
  }

  private void endAll() {
    feeds.values().forEach(LiveFeed::end);
  }
}
