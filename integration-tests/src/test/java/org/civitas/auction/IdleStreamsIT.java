package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.published;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import org.civitas.testing.Api;
import org.civitas.testing.ServerMetrics;
import org.civitas.testing.ServerProcess;
import org.junit.jupiter.api.Test;

/** A whole town watches, and nothing happens. */
class IdleStreamsIT {

  private static final int STREAMS = 5000;
  private static final int SPARE = 2000;
  private static final long MOST_BYTES_EACH = 64 * 1024;

  /** Less than this is no measurement. */
  private static final long LEAST_BYTES_EACH = 1024;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Api visitor = Api.anonymous();

  @Test
  void fiveThousandIdleStreamsLeaveTheNodeResponsive() throws Exception {
    assumeTrue(openFiles() > STREAMS + SPARE, "a process may open too few files here (ulimit -n)");
    String listing = published(draft());
    p99();
    Duration alone = p99();
    long heap = ServerProcess.usedHeap();
    long memory = ServerProcess.residentMemory();
    try (Crowd crowd = new Crowd(listing, STREAMS)) {
      await().atMost(PATIENCE).until(() -> crowd.welcomed() == STREAMS);
      Duration watched = p99();
      await().atMost(PATIENCE).until(() -> crowd.beaten() == STREAMS);

      long heapEach = (ServerProcess.usedHeap() - heap) / STREAMS;
      System.out.printf(
          "%d idle streams: %d bytes of heap and %d of memory each; p99 of hello %d us, without"
              + " them %d us%n",
          STREAMS,
          heapEach,
          (ServerProcess.residentMemory() - memory) / STREAMS,
          watched.toNanos() / 1000,
          alone.toNanos() / 1000);
      assertThat(ServerMetrics.value("live_watchers")).isGreaterThanOrEqualTo(STREAMS);
      assertThat(crowd.ended()).isZero();
      assertThat(heapEach).isBetween(LEAST_BYTES_EACH, MOST_BYTES_EACH);
      assertThat(watched).isLessThan(alone.multipliedBy(5).plusMillis(50));
    }
    await().atMost(PATIENCE).until(() -> ServerMetrics.value("live_watchers") == 0);
  }

  private static long openFiles() {
    return ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
        .getMaxFileDescriptorCount();
  }

  private Duration p99() {
    long[] nanos = new long[400];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      visitor.get("/api/v1/hello").expect(200);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return Duration.ofNanos(nanos[nanos.length * 99 / 100]);
  }
}
