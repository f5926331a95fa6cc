package org.civitas.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.NoAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two nodes, and everything that can break (ADR 051). {@code -Dcivitas.crash.kills=N} kills more
 * often, {@code -Dcivitas.crash.seed=S} repeats an order of faults.
 */
class ResilienceIT {

  private static final Duration RECOVERY = Duration.ofSeconds(15);

  private static Cluster cluster;

  @BeforeAll
  static void start() throws Exception {
    cluster = Cluster.start();
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void nothingConfirmedIsLostOrDoubledWhateverBreaks() throws Exception {
    List<Workload> workloads = List.of(new Bidding(), new Selling(), new Refreshing());
    List<Workload.Worker> workers = new ArrayList<>();
    workloads.forEach(workload -> workers.addAll(workload.begin(cluster)));
    long seed = Long.getLong("civitas.crash.seed", System.currentTimeMillis());
    Crowd crowd = new Crowd(workers);
    Storm storm = new Storm(cluster, crowd, seed);

    try {
      storm.rage(kills());
    } finally {
      crowd.stop();
    }
    workloads.forEach(workload -> workload.check(cluster));

    List<Tally> tallies = workloads.stream().map(Workload::tally).toList();
    System.out.println(new Report(seed, tallies, storm.recoveries()));
    assertThat(tallies).allSatisfy(tally -> assertThat(tally.findings()).isEmpty());
    assertThat(tallies).allSatisfy(tally -> assertThat(tally.acknowledgements()).isPositive());
    assertThat(storm.recoveries())
        .allSatisfy(
            (fault, durations) ->
                assertThat(durations)
                    .as(fault)
                    .allSatisfy(duration -> assertThat(duration).isLessThan(RECOVERY)));
  }

  /** Payara takes three times as long to start. */
  private static int kills() {
    boolean payara = System.getProperty("civitas.server").equals("payara");
    return Integer.getInteger("civitas.crash.kills", payara ? 5 : 20);
  }

  @Test
  void aNodeWithoutItsDatabaseSaysSoAndLives() {
    cluster.awaitWhole();
    ClusterNode node = cluster.nodes().getFirst();
    Api api = Api.at(node.uri());
    node.database().infect(new Toxic.Down());
    try {
      await().until(() -> api.get("/health/ready").status() == 503);
      Answer listings = api.get("/api/v1/auction/listings").expect(503);
      assertThat(listings.json())
          .isEqualTo(
              Answer.parse(
                  """
                  {"type":"/problems/unavailable","title":"The service is not available now",
                   "status":503,"detail":"The database does not answer; a change may or may not \
                  have been made. Ask again, a change with its Idempotency-Key.",
                   "instance":"/api/v1/auction/listings"}\
                  """));
      assertThat(listings.header("Content-Type").orElseThrow())
          .startsWith("application/problem+json");
      assertThat(listings.header("Retry-After")).contains("5");
      Answer ready = api.get("/health/ready").expect(503);
      assertThat(ready.json())
          .isEqualTo(Answer.parse("{\"status\":\"DOWN\",\"database\":\"DOWN\"}"));
      assertThat(ready.header("Retry-After")).isPresent();
      api.get("/health/live").expect(200);
    } finally {
      node.database().heal();
    }
    await().atMost(RECOVERY).until(() -> api.get("/health/ready").status() == 200);
    await().atMost(RECOVERY).until(() -> api.get("/api/v1/auction/listings").status() == 200);
  }

  @Test
  void aNodeWhoseDatabaseFallsSilentDoesNotWaitForItToSaySo() {
    cluster.awaitWhole();
    ClusterNode node = cluster.nodes().getFirst();
    Api impatient = Api.at(node.uri()).waiting(Duration.ofSeconds(2));
    node.database().infect(new Toxic.TimeOut());
    try {
      await().atMost(RECOVERY).until(() -> impatient.get("/health/ready").status() == 503);
      impatient.get("/health/live").expect(200);
    } finally {
      node.database().heal();
    }
    await().atMost(RECOVERY).until(() -> impatient.get("/health/ready").status() == 200);
  }

  @Test
  void anAnswerThatWasLostIsGivenAgainUnderTheSameKey() {
    cluster.awaitWhole();
    AuctionHouse house = new AuctionHouse(cluster);
    Api seller = house.member(new Tally("lost answer"), "SELLER").api();
    try (TcpProxy line = new TcpProxy(cluster.nodes().getFirst().uri().getPort())) {
      Api far = seller.on(line.uri());
      Map<String, Object> draft = house.draft(Duration.ofHours(1));
      line.infectAnswers(new Toxic.Limit(0));
      assertThatThrownBy(
              () -> far.post("/api/v1/auction/listings", draft, "Idempotency-Key", "one"))
          .isInstanceOf(NoAnswer.class);
      line.heal();

      Answer again =
          far.post("/api/v1/auction/listings", draft, "Idempotency-Key", "one").expect(201);

      assertThat(again.header("Idempotency-Replayed")).contains("true");
      assertThat(
              cluster
                  .storage()
                  .query(
                      "select count(*) from auction.listing where seller_name = ?",
                      seller.username()))
          .containsExactly(List.of(1L));
    }
  }

  /** Nobody can tell a client that repeats from a thief, so the client signs in again. */
  @Test
  void aRefreshRepeatedBecauseItsAnswerWasLostEndsTheSession() {
    cluster.awaitWhole();
    Api member = new AuctionHouse(cluster).member(new Tally("lost answer"), "BIDDER").api();
    try (TcpProxy line = new TcpProxy(cluster.nodes().getFirst().uri().getPort())) {
      Api far = member.withToken(null).on(line.uri());
      JsonNode tokens = far.signIn(member.username(), member.password()).expect(200).json();
      Map<String, String> refresh =
          Map.of(
              "grant_type", "refresh_token", "refresh_token", tokens.get("refresh_token").asText());
      line.infectAnswers(new Toxic.Limit(0));
      assertThatThrownBy(() -> far.form("/oauth2/token", refresh)).isInstanceOf(NoAnswer.class);
      line.heal();

      Answer again = far.form("/oauth2/token", refresh).expect(400);

      assertThat(again.json().get("error").asText()).isEqualTo("invalid_grant");
      Api session = far.withToken(tokens.get("access_token").asText());
      await().until(() -> session.get("/api/v1/identity/me").status() == 401);
      far.signIn(member.username(), member.password()).expect(200);
    }
  }
}
