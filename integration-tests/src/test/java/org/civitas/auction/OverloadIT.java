package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.civitas.auction.AuctionStage.bid;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.published;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Load;
import org.civitas.testing.RowLock;
import org.civitas.testing.ServerMetrics;
import org.junit.jupiter.api.Test;

/** More is asked than can be done. */
class OverloadIT {

  private static final int AT_WORK = 32;
  private static final int IN_LINE = 32;
  private static final String LISTINGS = "/api/v1/auction/listings?limit=5";

  private static final int ROUNDS = 3;

  private final Api visitor = Api.anonymous();

  @Test
  void whoComesOnTopIsToldToComeBackButOperatorsAreNot() throws Exception {
    String listing = published(draft());
    Api ada = AuctionStage.bidders(1).get(0);
    List<CompletableFuture<Answer>> bids = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try (RowLock lock = RowLock.on("auction.listing", listing)) {
        for (int i = 0; i < AT_WORK + IN_LINE; i++) {
          bids.add(CompletableFuture.supplyAsync(() -> bid(ada, listing, "30.00"), threads));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> RowLock.waiting() == AT_WORK);

        assertRefused(visitor.get("/api/v1/hello").expect(503));
        visitor.get("/health/live").expect(200);
        visitor.get("/health/ready").expect(200);
        assertThat(ServerMetrics.value("http_requests_at_work")).isEqualTo(AT_WORK);
        assertThat(ServerMetrics.value("http_requests_in_line")).isEqualTo(IN_LINE);
      }
      assertThat(bids.stream().map(CompletableFuture::join).map(Answer::status))
          .containsOnly(201, 409)
          .containsOnlyOnce(201);
    }
    visitor.get("/api/v1/hello").expect(200);
    assertThat(ServerMetrics.value("http_requests_at_work")).isZero();
  }

  private static void assertRefused(Answer answer) {
    int seconds = Integer.parseInt(answer.header("Retry-After").orElseThrow());
    assertThat(seconds).isBetween(1, 3);
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
    assertThat(answer.json())
        .isEqualTo(
            Answer.parse(
                """
                {"type": "/problems/unavailable", "title": "The service is not available now",
                 "status": 503, "detail": "Come back in %1$d s.", "instance": "/api/v1/hello",
                 "retryAfter": %1$d}
                """
                    .formatted(seconds)));
  }

  /** Something else may take the machine for a while, so a second and a third round may tell. */
  @Test
  void whatIsAcceptedIsServedInGoodTimeHoweverMuchIsAsked() throws Exception {
    Load.of(AT_WORK, LISTINGS, Duration.ofSeconds(1));
    boolean inGoodTime = false;
    for (int round = 0; round < ROUNDS && !inGoodTime; round++) {
      inGoodTime = isServedInGoodTime();
    }
    assertThat(inGoodTime).isTrue();
  }

  private static boolean isServedInGoodTime() throws Exception {
    Load.Outcome normal = Load.of(AT_WORK, LISTINGS, Duration.ofSeconds(3));
    Load.Outcome overload = Load.of(400, LISTINGS, Duration.ofSeconds(5));
    System.out.printf(
        "%d clients: %d served, p99 %d ms; 400 clients: %d served, p99 %d ms, %d told to come"
            + " back%n",
        AT_WORK,
        normal.accepted().size(),
        normal.percentile(99).toMillis(),
        overload.accepted().size(),
        overload.percentile(99).toMillis(),
        overload.refused());
    assertThat(normal.refused()).isZero();
    assertThat(overload.refused()).isPositive();
    assertThat(overload.unexpected()).isEmpty();
    return overload.percentile(99).compareTo(normal.percentile(99).multipliedBy(5)) < 0;
  }
}
