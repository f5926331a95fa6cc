package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.civitas.auction.AuctionStage.bid;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.published;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.civitas.testing.RowLock;
import org.civitas.testing.SecondNode;
import org.civitas.testing.ServerMetrics;
import org.junit.jupiter.api.Test;

/** A node that is told to end finishes what it has begun, and begins nothing more. */
class StoppingIT {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final int STREAM_BID_GREETING_AND_THIS_VERY_QUESTION = 4;

  private final String listing = published(draft());

  @Test
  void runningWorkIsFinishedNewWorkIsRefusedAndWatchersAreLetGo() throws Exception {
    try (SecondNode node = Civitas.secondNode()) {
      Api ada = AuctionStage.bidders(1).get(0).on(node.baseUri());
      CompletableFuture<Answer> placed;
      CompletableFuture<Answer> greeted;
      try (RowLock lock = RowLock.on("auction.listing", listing);
          Watching watching = Watching.events(ada, listing)) {
        placed = CompletableFuture.supplyAsync(() -> bid(ada, listing, "30.00"));
        greeted = CompletableFuture.supplyAsync(() -> ada.get("/api/v1/hello/slow"));
        await()
            .pollInterval(Duration.ofMillis(20))
            .until(() -> atWork(ada) >= STREAM_BID_GREETING_AND_THIS_VERY_QUESTION);
        await().until(() -> RowLock.waiting() == 1);

        node.terminate();

        await().atMost(SOON).until(watching::isOver);
        await().atMost(SOON).until(() -> !answers(node, "/health/ready"));
        await().atMost(SOON).until(() -> !answers(node, "/api/v1/hello"));
        assertThat(greeted.get(10, TimeUnit.SECONDS).text()).isEqualTo("\"Hello? World?\"");
        assertThat(placed).isNotDone();
      }
      assertThat(placed.get(10, TimeUnit.SECONDS).status()).isEqualTo(201);
      node.awaitEnd();
    }
    assertThat(Civitas.query("select amount from auction.bid where listing_id = ?::uuid", listing))
        .hasSize(1);
  }

  private static double atWork(Api api) {
    return ServerMetrics.value(api, "http_requests_in_progress");
  }

  /** As a balancer asks: over a connection of its own, and only 200 counts. */
  private static boolean answers(SecondNode node, String path) throws InterruptedException {
    URI uri = node.baseUri().resolve(path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(SOON).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
