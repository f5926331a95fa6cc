package org.civitas.platform.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.civitas.platform.schedule.ScheduledTask;

/**
 * Brings stored events to the watchers on this node. Each node reads the events of the streams that
 * are watched on it, several times a second and at once after a commit of its own; so it does not
 * matter which node an event was made on, and nothing is told that is not stored.
 */
@ApplicationScoped
public class LiveStreams implements ScheduledTask {

  private static final Duration POLL = Duration.ofMillis(150);

  @Inject Instance<LiveSource> sources;

  private final Map<String, Channel> channels = new ConcurrentHashMap<>();

  /** Watches a stream from after a sequence number (0 for all that is stored). */
  public Subscription subscribe(String source, UUID stream, long after, LiveListener listener) {
    Channel channel = channel(source);
    Watcher watcher = new Watcher(stream, after, listener);
    channel.add(watcher);
    return () -> channel.remove(watcher);
  }

  /** Tells that a stream of this node has new events, after their commit. */
  public void nudge(String source) {
    channel(source).deliver();
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
