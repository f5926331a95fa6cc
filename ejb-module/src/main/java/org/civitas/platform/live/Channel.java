package org.civitas.platform.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** The watchers of one source on this node. */
final class Channel {

  private static final int BATCH = 1000;

  private final LiveSource source;
  private final Map<UUID, Set<Watcher>> watchers = new ConcurrentHashMap<>();
  private final ReentrantLock delivering = new ReentrantLock();
  private volatile boolean again;

  Channel(LiveSource source) {
    this.source = source;
  }

  void add(Watcher watcher) {
    watchers.compute(
        watcher.stream(),
        (stream, known) -> {
          Set<Watcher> all = known == null ? ConcurrentHashMap.newKeySet() : known;
          all.add(watcher);
          return all;
        });
  }

  void remove(Watcher watcher) {
    watchers.computeIfPresent(
        watcher.stream(),
        (stream, known) -> {
          known.remove(watcher);
          return known.isEmpty() ? null : known;
        });
  }

  boolean isWatched() {
    return !watchers.isEmpty();
  }

  /** One thread reads for all; who comes meanwhile only makes it read once more. */
  void deliver() {
    again = true;
    while (again && isWatched() && delivering.tryLock()) {
      try {
        again = false;
        while (deliverBatch() == BATCH) {
          // There is more.
        }
      } finally {
        delivering.unlock();
      }
    }
  }

  private int deliverBatch() {
    Map<UUID, Long> positions = positions();
    if (positions.isEmpty()) {
      return 0;
    }
    List<LiveEvent> events = source.eventsAfter(positions, BATCH);
    for (LiveEvent event : events) {
      watchers.getOrDefault(event.stream(), Set.of()).forEach(watcher -> watcher.offer(event));
    }
    return events.size();
  }

  private Map<UUID, Long> positions() {
    Map<UUID, Long> positions = new HashMap<>();
    watchers.forEach(
        (stream, all) ->
            all.stream()
                .filter(Watcher::takesPart)
                .mapToLong(Watcher::position)
                .min()
                .ifPresent(least -> positions.put(stream, least)));
    return positions;
  }
}
