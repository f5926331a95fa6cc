package org.civitas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.civitas.testing.OtlpCollector;
import org.civitas.testing.ServerMetrics;
import org.junit.jupiter.api.Test;

/** What an operator sees. */
class OperationIT {

  private final Api api = Api.anonymous();

  @Test
  void aRunningNodeIsLiveStartedAndReady() {
    assertThat(api.get("/health/live").expect(200).json())
        .isEqualTo(Answer.parse("{\"status\": \"UP\"}"));
    assertThat(api.get("/health/started").expect(200).json())
        .isEqualTo(Answer.parse("{\"status\": \"UP\"}"));
    assertThat(api.get("/health/ready").expect(200).json())
        .isEqualTo(Answer.parse("{\"status\": \"UP\", \"database\": \"UP\"}"));
  }

  @Test
  void requestsAreCountedByRouteTemplateAndStatus() {
    String series =
        "http_requests_total{method=\"GET\",route=\"/api/v1/hello/{who}\",status=\"200\"}";
    double before = ServerMetrics.value(series);
    api.get("/api/v1/hello/Ada").expect(200);
    api.get("/api/v1/hello/Grace").expect(200);
    // A request is counted when it is over, which the client may see a little earlier.
    await().atMost(Duration.ofSeconds(5)).until(() -> ServerMetrics.value(series) >= before + 2);
    assertThat(api.get("/metrics").text()).contains("http_requests_in_progress 1");
  }

  @Test
  void randomAddressesMakeNoNewSeries() throws Exception {
    api.get("/api/v1/warm/" + UUID.randomUUID()).expect(404);
    long before = api.get("/metrics").text().lines().count();
    List<Api> clients = IntStream.range(0, 8).mapToObj(i -> Api.anonymous()).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
      List<Future<?>> all =
          clients.stream().<Future<?>>map(client -> threads.submit(() -> wander(client))).toList();
      for (Future<?> each : all) {
        each.get();
      }
    }
    assertThat(api.get("/metrics").text().lines().count()).isLessThan(before + 100);
  }

  /** Eight of these ask for 10,000 addresses together. */
  private static void wander(Api client) {
    for (int i = 0; i < 1250; i++) {
      client.get("/api/v1/" + UUID.randomUUID()).expect(404);
    }
  }

  @Test
  void theAccessLogHasALineOfJsonForEachRequest() {
    String id = "log-" + UUID.randomUUID();
    String trace = UUID.randomUUID().toString().replace("-", "");
    api.get(
            "/api/v1/hello/Ada?secret=hidden",
            "X-Request-Id",
            id,
            "traceparent",
            "00-" + trace + "-00f067aa0ba902b7-01")
        .expect(200);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> Civitas.logs().lines().anyMatch(line -> line.contains(id)));
    String line =
        Civitas.logs().lines().filter(each -> each.contains(id)).findFirst().orElseThrow();
    var json = Answer.parse(line);
    assertThat(json.get("method").asText()).isEqualTo("GET");
    assertThat(json.get("path").asText()).isEqualTo("/api/v1/hello/Ada");
    assertThat(json.get("route").asText()).isEqualTo("/api/v1/hello/{who}");
    assertThat(json.get("status").asInt()).isEqualTo(200);
    assertThat(json.get("traceId").asText()).isEqualTo(trace);
    assertThat(json.get("milliseconds").asDouble()).isPositive();
    assertThat(line).doesNotContain("hidden");
  }

  @Test
  void aTraceReachesTheServiceAndTheStore() {
    String trace = UUID.randomUUID().toString().replace("-", "");
    String parent = "00-" + trace + "-00f067aa0ba902b7-01";
    api.get("/api/v1/auction/listings?limit=1", "traceparent", parent).expect(200);
    OtlpCollector collector = OtlpCollector.get();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> collector.spans(trace, "GET /api/v1/auction/listings") == 1);
    assertThat(collector.spans(trace, "ListingQueries") + collector.spans(trace, "Service."))
        .isPositive();
    assertThat(collector.spans(trace, "select ")).isPositive();
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeBack() {
    Api greedy = Api.anonymous();
    Answer refused = null;
    for (int i = 0; i < Civitas.RATE_LIMIT * 2 && refused == null; i++) {
      Answer answer = greedy.get("/api/v1/hello");
      refused = answer.status() == 429 ? answer : null;
    }
    assertThat(refused).isNotNull();
    assertThat(refused.json().get("type").asText()).isEqualTo("/problems/too-many-requests");
    assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow())).isBetween(1, 60);
    assertThat(greedy.get("/health/live").status()).isEqualTo(200);
    assertThat(api.get("/api/v1/hello").status()).isEqualTo(200);
  }

  @Test
  void everySchemaWasMadeByItsMigrations() {
    for (String schema : List.of("platform", "identity", "audit", "auction")) {
      assertThat(
              Civitas.query(
                  "select count(*), bool_and(success) from " + schema + ".flyway_schema_history"))
          .as(schema)
          .allSatisfy(
              row -> {
                assertThat((Long) row.get(0)).isPositive();
                assertThat(row.get(1)).isEqualTo(true);
              });
    }
  }
}
