package org.civitas.platform.web.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.platform.context.Farewell;
import org.civitas.platform.live.LiveStreams;
import org.civitas.platform.live.Subscription;
import org.civitas.platform.metrics.Metrics;

/**
 * Connects watchers on this node, over whatever wire, with the stored events of a stream. Each gets
 * a sign of life from time to time; who does not take it, or an event, in time is let go. When the
 * process is told to end, all are let go at once: a server that stops gracefully would wait for
 * their requests to finish, and they go on at another node.
 */
@ApplicationScoped
public class LiveFeeds {

  private static final int BEAT_SECONDS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Resource ManagedScheduledExecutorService timer;
  @Inject Instance<LiveResource> resources;
  @Inject LiveStreams streams;
  @Inject Metrics metrics;
  @Inject Farewell farewell;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private final Map<LiveClient, LiveFeed> feeds = new ConcurrentHashMap<>();
  private ScheduledFuture<?> beats;
  private volatile boolean over;

  @PostConstruct
  void start() {
    metrics.gauge("live_watchers", "Watchers connected to this node now.", feeds::size);
    beats =
        timer.scheduleWithFixedDelay(
            () -> feeds.values().forEach(this::beat), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    farewell.atFarewell(this::endAll);
  }

  private void beat(LiveFeed feed) {
    if (feed.isStuck(PATIENCE)) {
      metrics.count("live_watchers_dropped", "Watchers let go because they did not read.");
      feed.end();
    } else {
      feed.ping();
    }
  }

  /** Sends, as server-sent events, what comes after the given one. */
  public void events(String source, UUID stream, long after, SseEventSink sink, Sse sse) {
    SseClient client = new SseClient(request.getAsyncContext(), sink, sse, clock);
    client.greet();
    open(source, stream, after, client);
  }

  /** Refuses when there is no such stream, or not for this caller. */
  @ActivateRequestContext
  public long lastEvent(String source, UUID stream) {
    return resources.stream()
        .filter(resource -> resource.source().equals(source))
        .findFirst()
        .orElseThrow(() -> new DomainException(CommonProblem.NOT_FOUND, "There is no such stream."))
        .lastEvent(stream);
  }

  /** Sends what comes after the given event, starting with what is stored already. */
  void open(String source, UUID stream, long after, LiveClient client) {
    LiveFeed feed = new LiveFeed(client);
    feeds.put(client, feed);
    feed.whenOver(() -> feeds.remove(client));
    Subscription subscription = streams.subscribe(source, stream, after, feed);
    feed.whenOver(subscription::close);
    if (over) {
      feed.end();
    }
  }

  void close(LiveClient client) {
    LiveFeed feed = feeds.get(client);
    if (feed != null) {
      feed.end();
    }
  }

  @PreDestroy
  void endAll() {
    over = true;
    beats.cancel(false);
    feeds.values().forEach(LiveFeed::end);
  }
}
