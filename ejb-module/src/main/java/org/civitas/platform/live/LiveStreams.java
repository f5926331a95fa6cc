package org.civitas.platform.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.civitas.platform.schedule.ScheduledTask;

/**
 * Brings stored events to the watchers on this node. Each node reads the events of the streams that
 * are watched on it, several times a second and at once after a commit of its own; so it does not
 * matter which node an event was made on, and nothing is told that is not stored.
 */
@ApplicationScoped
public class LiveStreams implements ScheduledTask {

  private static final System.Logger LOG = System.getLogger("org.civitas.live");
  private static final Duration POLL = Duration.ofMillis(150);

  @Resource ManagedExecutorService executor;
  @Inject Instance<LiveSource> sources;

  private final Map<String, Channel> channels = new ConcurrentHashMap<>();

  /** Watches a stream from after a sequence number (0 for all that is stored). */
  public Subscription subscribe(String source, UUID stream, long after, LiveListener listener) {
    Channel channel = channel(source);
    Watcher watcher = new Watcher(stream, after, listener);
    channel.add(watcher);
    return () -> channel.remove(watcher);
  }

  /**
   * Tells that a stream of this node has new events, after their commit. They are read on another
   * thread: the committing one must not wait for readers.
   */
  public void nudge(String source) {
    Channel channel = channel(source);
    if (channel.isWatched()) {
      try {
        executor.execute(channel::deliver);
      } catch (RejectedExecutionException e) {
        LOG.log(System.Logger.Level.DEBUG, "The next poll tells them: {0}", e.getMessage());
      }
    }
  }

  @Override
  public String name() {
    return "live-streams";
  }

  @Override
  public Duration interval() {
    return POLL;
  }

  @Override
  public boolean everyNode() {
    return true;
  }

  @Override
  public void run() {
    channels.values().forEach(Channel::deliver);
  }

  private Channel channel(String source) {
    return channels.computeIfAbsent(source, this::open);
  }

  private Channel open(String name) {
    return sources.stream()
        .filter(source -> source.name().equals(name))
        .findFirst()
        .map(Channel::new)
        .orElseThrow(() -> new IllegalArgumentException("No live source " + name));
  }
}
