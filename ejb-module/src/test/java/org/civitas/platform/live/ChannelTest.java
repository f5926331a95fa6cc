package org.civitas.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChannelTest {

  private final UUID stream = new UUID(0, 1);
  private final List<LiveEvent> stored = new CopyOnWriteArrayList<>();
  private final List<Map<UUID, Long>> asked = new ArrayList<>();
  private final Channel channel =
      new Channel(
          new LiveSource() {
            @Override
            public String name() {
              return "test";
            }

            @Override
            public List<LiveEvent> eventsAfter(Map<UUID, Long> positions, int limit) {
              asked.add(positions);
              return stored.stream()
                  .filter(event -> event.sequence() > positions.getOrDefault(event.stream(), 0L))
                  .filter(event -> positions.containsKey(event.stream()))
                  .limit(limit)
                  .toList();
            }
          });

  private void store(long sequence) {
    stored.add(new LiveEvent(stream, sequence, "bid", "{}"));
  }

  private Watcher watch(long after, List<Long> seen) {
    Watcher watcher = new Watcher(stream, after, event -> seen.add(event.sequence()));
    channel.add(watcher);
    return watcher;
  }

  @Test
  void aWatcherSeesEveryEventOnceAndInOrder() {
    List<Long> seen = new ArrayList<>();
    watch(0, seen);
    store(1);
    store(2);
    channel.deliver();
    store(3);
    channel.deliver();
    channel.deliver();
    assertThat(seen).containsExactly(1L, 2L, 3L);
  }

  @Test
  void aWatcherThatComesBackSeesOnlyWhatItMissed() {
    store(1);
    store(2);
    store(3);
    List<Long> old = new ArrayList<>();
    List<Long> fresh = new ArrayList<>();
    watch(2, old);
    watch(0, fresh);
    channel.deliver();
    assertThat(old).containsExactly(3L);
    assertThat(fresh).containsExactly(1L, 2L, 3L);
  }

  @Test
  void whoLeavesIsNotToldAndNobodyWatchedIsNotRead() {
    List<Long> seen = new ArrayList<>();
    Watcher watcher = watch(0, seen);
    channel.remove(watcher);
    store(1);
    channel.deliver();
    assertThat(seen).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void moreThanABatchIsDeliveredInOneGo() {
    for (int i = 1; i <= 2500; i++) {
      store(i);
    }
    List<Long> seen = new ArrayList<>();
    watch(0, seen);
    channel.deliver();
    assertThat(seen).hasSize(2500).isSorted();
  }

  @Test
  void aWatcherThatIsBehindGoesOnWhereItWasAndHoldsUpNobody() {
    List<Long> slow = new ArrayList<>();
    AtomicInteger room = new AtomicInteger(2);
    channel.add(
        new Watcher(
            stream,
            0,
            new LiveListener() {
              @Override
              public boolean isReady() {
                return slow.size() < room.get();
              }

              @Override
              public void onEvent(LiveEvent event) {
                slow.add(event.sequence());
              }
            }));
    List<Long> quick = new ArrayList<>();
    watch(0, quick);
    for (int i = 1; i <= 5; i++) {
      store(i);
    }
    channel.deliver();
    channel.deliver();
    assertThat(slow).containsExactly(1L, 2L);
    assertThat(quick).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(asked.getLast()).containsExactly(Map.entry(stream, 5L));

    room.set(10);
    channel.deliver();
    assertThat(slow).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(quick).hasSize(5);
  }
}
