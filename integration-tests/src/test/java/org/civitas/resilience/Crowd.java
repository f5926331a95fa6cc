package org.civitas.resilience;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The clients of all workloads at their work, until they are told to stop. */
final class Crowd {

  private static final Duration THINKING = Duration.ofMillis(50);

  private final List<Pulse> pulses;
  private final List<CompletableFuture<Void>> working;
  private volatile boolean over;

  Crowd(List<Workload.Worker> workers) {
    pulses = workers.stream().map(worker -> worker.client().pulse()).toList();
    working =
        workers.stream()
            .map(
                worker ->
                    CompletableFuture.runAsync(
                        () -> work(worker), task -> Thread.ofVirtual().start(task)))
            .toList();
  }

  private void work(Workload.Worker worker) {
    try {
      while (!over) {
        worker.operation().run();
        Thread.sleep(THINKING);
      }
    } catch (InterruptedException e) {
      throw new CompletionException(e);
    }
  }

  /** Whether each of them has been answered since; fails when one could not go on. */
  boolean answeredSince(long moment) {
    working.stream()
        .filter(CompletableFuture::isCompletedExceptionally)
        .forEach(CompletableFuture::join);
    return pulses.stream().allMatch(pulse -> pulse.beatSince(moment));
  }

  /** The longest time that any of them was without an answer. */
  Duration longestSilence(long from, long to) {
    return pulses.stream()
        .map(pulse -> pulse.longestSilence(from, to))
        .max(Duration::compareTo)
        .orElseThrow();
  }

  /** Each ends what it is doing. */
  void stop() {
    over = true;
    working.forEach(CompletableFuture::join);
  }
}
