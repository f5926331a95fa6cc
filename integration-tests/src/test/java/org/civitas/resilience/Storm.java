package org.civitas.resilience;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.civitas.server.postgresql.EmbeddedPostgres.Stop;

/**
 * Faults one after the other, in an order that a seed decides. Nodes that were killed start in the
 * background; what can break the line of the node that still serves breaks it meanwhile.
 *
 * <p>Recovery is the longest time that any client was without an answer, counted from the moment
 * that the service had all it needed again (see {@link Fault#strike}) until every client has been
 * answered after the fault.
 */
final class Storm {

  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Cluster cluster;
  private final Crowd crowd;
  private final Random random;
  private final Map<String, List<Duration>> recoveries = new LinkedHashMap<>();

  Storm(Cluster cluster, Crowd crowd, long seed) {
    this.cluster = cluster;
    this.crowd = crowd;
    this.random = new Random(seed);
  }

  /** Kills nodes so many times; every other fault strikes once. */
  void rage(int kills) throws InterruptedException {
    Deque<Fault> whileStarting = shuffled(lines(true));
    List<Fault> more = new ArrayList<>(lines(false));
    more.addAll(others());
    Deque<Fault> whileWhole = shuffled(more);
    for (Fault kill : shuffled(kills(kills))) {
      strike(kill);
      while (!cluster.isWhole() && !whileStarting.isEmpty()) {
        strike(whileStarting.pop());
      }
      cluster.awaitWhole();
      if (!whileWhole.isEmpty()) {
        strike(whileWhole.pop());
        cluster.awaitWhole();
      }
    }
    whileWhole.addAll(whileStarting);
    for (Fault fault : whileWhole) {
      strike(fault);
      cluster.awaitWhole();
    }
  }

  /** By kind of fault, the longest each time. */
  Map<String, List<Duration>> recoveries() {
    return recoveries;
  }

  private void strike(Fault fault) throws InterruptedException {
    long since = fault.strike(cluster, random);
    long over = System.nanoTime();
    await()
        .alias("every client is answered after: " + fault.name())
        .atMost(PATIENCE)
        .until(() -> crowd.answeredSince(over));
    Duration longest = crowd.longestSilence(since, System.nanoTime());
    System.out.printf("%s: recovered in %.1f s%n", fault.name(), longest.toMillis() / 1000.0);
    recoveries.computeIfAbsent(fault.name(), name -> new ArrayList<>()).add(longest);
  }

  private Deque<Fault> shuffled(List<Fault> faults) {
    List<Fault> all = new ArrayList<>(faults);
    Collections.shuffle(all, random);
    return new ArrayDeque<>(all);
  }

  private static List<Fault> kills(int wanted) {
    List<Fault> all = new ArrayList<>();
    int left = wanted;
    while (left >= 5) {
      all.addAll(List.of(new Fault.KillOne(), new Fault.KillTwice(), new Fault.KillBoth()));
      left -= 5;
    }
    for (; left > 0; left--) {
      all.add(new Fault.KillOne());
    }
    return all;
  }

  private static List<Fault> lines(boolean every) {
    return Map.of(
            "latency", new Toxic.Latency(Duration.ofMillis(100)),
            "slices", new Toxic.Slicer(64, Duration.ofMillis(5)),
            "bandwidth", new Toxic.Bandwidth(16 * 1024),
            "time-out", new Toxic.TimeOut(),
            "reset", new Toxic.Reset(),
            "limit", new Toxic.Limit(5000),
            "down", new Toxic.Down())
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .<Fault>map(line -> new Fault.BadLine(line.getKey(), line.getValue(), SHORT, every))
        .toList();
  }

  private static List<Fault> others() {
    return List.of(
        new Fault.HangUp(SHORT),
        new Fault.Pause(Duration.ofSeconds(8)),
        new Fault.Pause(Duration.ofSeconds(8)),
        new Fault.DatabaseRestart(Stop.FAST),
        new Fault.DatabaseRestart(Stop.IMMEDIATE));
  }
}
