package org.civitas.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlacesTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void whoFindsAllAtWorkWaitsForItsTurn() throws Exception {
    Places places = new Places(1, LONG);
    assertThat(places.enter()).isTrue();

    CompletableFuture<Boolean> next = CompletableFuture.supplyAsync(places::enter);
    awaitLine(places);
    assertThat(places.atWork()).isEqualTo(1);
    assertThat(next).isNotDone();

    places.leave();
    assertThat(next.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(places.inLine()).isZero();
    assertThat(places.atWork()).isEqualTo(1);
  }

  @Test
  @Timeout(10)
  void whoFindsTheLineFullIsRefusedAtOnce() throws Exception {
    Places places = new Places(1, LONG);
    places.enter();
    CompletableFuture<Boolean> next = CompletableFuture.supplyAsync(places::enter);
    awaitLine(places);

    assertThat(places.enter()).isFalse();

    places.leave();
    assertThat(next.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whoseTurnDoesNotComeInTimeIsRefusedAndLeavesTheLine() {
    Places places = new Places(1, Duration.ofMillis(20));
    places.enter();

    assertThat(places.enter()).isFalse();

    assertThat(places.inLine()).isZero();
    assertThat(places.atWork()).isEqualTo(1);
    places.leave();
    assertThat(places.enter()).isTrue();
  }

  @Test
  void whoIsInterruptedInTheLineLeavesItAndStaysInterrupted() {
    Places places = new Places(1, LONG);
    places.enter();
    Thread.currentThread().interrupt();

    assertThat(places.enter()).isFalse();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(places.atWork()).isEqualTo(1);
  }

  private static void awaitLine(Places places) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (places.inLine() == 0 && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    assertThat(places.inLine()).isEqualTo(1);
  }
}
