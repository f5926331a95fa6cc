package org.civitas.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A generator that waits for a slow server and asks less meanwhile would hide how slow it is. */
class LoadGeneratorTest {

  private static final Duration STALL = Duration.ofMillis(400);

  private static final RequestSource REQUESTS =
      RequestSource.cycle(
          "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

  @Test
  void aStallShowsInTheLatencyOfEveryRequestThatShouldHaveBeenSentMeanwhile() throws Exception {
    try (StallingServer server = StallingServer.stallingOnceAtRequest(50, STALL)) {
      LoadResult result = load(server, Pace.perSecond(200), Duration.ofSeconds(1));

      assertThat(result.statuses()).isEqualTo(Map.of(200, 200L));
      assertThat(result.latencies().getMaxValueAsDouble() / 1e6).isGreaterThan(390);
      // 80 of the 200 fall into the stall; those waiting for a connection were not sent at all.
      assertThat(slowerThan(result, 100)).isGreaterThanOrEqualTo(50);
      assertThat(result.millisAt(99)).isGreaterThan(350);
    }
  }

  @Test
  void saturationCountsOnlyWhatWasAnsweredInTime() throws Exception {
    try (StallingServer server = StallingServer.stallingOnceAtRequest(50, STALL)) {
      LoadResult result = load(server, Pace.SATURATED, Duration.ofMillis(100));

      assertThat(result.inTime()).isLessThan(50);
      assertThat(result.answers() - result.inTime()).isBetween(1L, 4L);
    }
  }

  @Test
  void answersInChunksAndRefusalsAreTold() throws Exception {
    try (StallingServer server =
        StallingServer.answering(
            """
            HTTP/1.1 409 Conflict\r
            transfer-encoding: chunked\r
            \r
            10\r
            0123456789abcdef\r
            0\r
            \r
            """)) {
      LoadResult result = load(server, Pace.perSecond(100), Duration.ofMillis(100));

      assertThat(result.statuses()).isEqualTo(Map.of(409, 10L));
      assertThat(result.inTime()).isZero();
      assertThat(result.refusedShare()).isEqualTo(1.0);
    }
  }

  private static LoadResult load(StallingServer server, Pace pace, Duration duration) {
    URI uri = URI.create("http://127.0.0.1:" + server.port());
    try (LoadGenerator generator = LoadGenerator.connect(uri, 4)) {
      return generator.run(REQUESTS, pace, duration);
    }
  }

  private static long slowerThan(LoadResult result, long millis) {
    return result
        .latencies()
        .getCountBetweenValues(Duration.ofMillis(millis).toNanos(), Long.MAX_VALUE / 2);
  }
}
