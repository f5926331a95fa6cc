package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.euro;
import static org.civitas.auction.AuctionStage.listing;
import static org.civitas.auction.AuctionStage.path;
import static org.civitas.auction.AuctionStage.published;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.civitas.testing.SecondNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scenarios 4, 5 and 7 of A6 with two nodes on one database. */
class TwoNodesIT {

  private static final int BIDDERS = 100;

  private static SecondNode second;

  @BeforeAll
  static void startTheSecondNode() {
    second = Civitas.secondNode();
  }

  @AfterAll
  static void stopTheSecondNode() {
    second.close();
  }

  @Test
  void aHundredBidsAtOnceRiseStrictlyAndWithoutGaps() throws Exception {
    List<Api> bidders = AuctionStage.bidders(BIDDERS);
    String listing = published(diamond(Map.of("startPrice", euro("1000.00"))));
    String run = AuctionStage.unique("run");

    List<Answer> answers = allBid(bidders, listing, run);

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
    assertRisingWithoutGaps(listing);
    assertThat(answers.stream().filter(answer -> answer.status() == 201))
        .hasSize(listing(listing).get("bidCount").asInt());
    assertThat(answers.get(BIDDERS - 1).status()).as("the highest bid").isEqualTo(201);
    assertThat(listing(listing).at("/currentPrice/value").asText()).isEqualTo("10900.00");
    assertThat(leader(listing)).isEqualTo(bidders.get(BIDDERS - 1).username());

    long rows = bidRows(listing);
    List<Answer> repeated = allBid(bidders, listing, run);

    assertThat(bidRows(listing)).as("the same keys add no rows").isEqualTo(rows);
    for (int i = 0; i < BIDDERS; i++) {
      if (answers.get(i).status() == 201) {
        assertThat(repeated.get(i).json()).isEqualTo(answers.get(i).json());
      } else {
        assertThat(repeated.get(i).status()).isEqualTo(409);
      }
    }
  }

  @Test
  void ofFiftyWhoBuyAtOnceExactlyOneGetsTheItem() throws Exception {
    List<Api> buyers = AuctionStage.bidders(50);
    String listing =
        published(diamond(Map.of("startPrice", euro("1000.00"), "buyoutPrice", euro("500000.00"))));

    List<Answer> answers =
        atOnce(buyers, (buyer, i) -> buyer.post(path(listing) + "/purchase", null));

    List<Answer> bought = answers.stream().filter(answer -> answer.status() == 201).toList();
    assertThat(bought).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(49);
    assertThat(listing(listing).get("state").asText()).isEqualTo("SOLD");
    assertThat(listing(listing).at("/currentPrice/value").asText()).isEqualTo("500000.00");
    assertThat(
            Civitas.query("select count(*) from auction.sale where listing_id = ?::uuid", listing))
        .containsExactly(List.of(1L));
    JsonNode sale = bought.get(0).json();
    assertThat(sale.at("/price/value").asText()).isEqualTo("500000.00");
    assertThat(sale.get("kind").asText()).isEqualTo("BUY_NOW");
    Answer late = AuctionStage.bid(buyers.get(0), listing, "600000.00").expect(409);
    assertThat(late.json().get("type").asText()).isEqualTo("/problems/listing-not-open");
  }

  @Test
  void aBidOnOneNodeIsSeenOnTheOtherWithinHalfASecond() throws Exception {
    String listing = published(draft());
    Api there = Api.at(second.baseUri());
    try (Watching watching = Watching.events(there, listing)) {
      Instant sent = Instant.now();
      AuctionStage.bid(AuctionStage.bidders(1).get(0), listing, "30.00").expect(201);
      Instant answered = Instant.now();
      await().atMost(Duration.ofSeconds(5)).until(() -> !watching.seen().isEmpty());
      Watching.Seen seen = watching.seen().get(0);
      assertThat(seen.type()).isEqualTo("bid");
      assertThat(seen.at()).isAfter(sent).isBefore(answered.plusMillis(500));
    }
  }

  @Test
  void aTokenRevokedOnOneNodeEndsOnTheOther() {
    Api member = Api.member("BIDDER");
    Api there = member.on(second.baseUri());
    there.get("/api/v1/identity/me").expect(200);
    member.form("/oauth2/revoke", Map.of("token", member.token())).expect(200);
    await()
        .atMost(Duration.ofSeconds(3))
        .until(() -> there.get("/api/v1/identity/me").status() == 401);
  }

  /** Which node closes is chance, so there are many listings; the other takes over what is left. */
  @Test
  void whenANodeDiesWhileListingsCloseEachIsSoldInvoicedAndToldOnce() {
    List<String> listings = new ArrayList<>();
    Api bidder = AuctionStage.bidders(1).get(0);
    for (int i = 0; i < 30; i++) {
      String listing = published(draft());
      AuctionStage.bid(bidder, listing, "30.00").expect(201);
      listings.add(listing);
    }
    try (SecondNode doomed = Civitas.secondNode()) {
      Civitas.update(
          "update auction.listing set ends_at = now(), version = version + 1"
              + " where id::text = any(string_to_array(?, ','))",
          String.join(",", listings));
      await()
          .pollInterval(Duration.ofMillis(5))
          .atMost(Duration.ofSeconds(30))
          .until(() -> count("sale", listings) > 0);
      doomed.kill();
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              assertThat(count("sale", listings)).isEqualTo(30);
              assertThat(invoices(listings)).isEqualTo(30);
              assertThat(winnersTold(listings)).isEqualTo(30);
            });
  }

  private static long count(String table, List<String> listings) {
    return number(
        "select count(*) from auction."
            + table
            + " where listing_id::text = any"
            + "(string_to_array(?, ','))",
        listings);
  }

  private static long invoices(List<String> listings) {
    return number(
        "select count(*) from auction.invoice i join auction.sale s on s.id = i.sale_id"
            + " where s.listing_id::text = any(string_to_array(?, ','))",
        listings);
  }

  private static long winnersTold(List<String> listings) {
    return number(
        "select count(*) from platform.mail m join auction.sale s"
            + " on m.dedupe_key like 'auction:won:' || s.id || '%'"
            + " where s.listing_id::text = any(string_to_array(?, ','))",
        listings);
  }

  private static long number(String sql, List<String> listings) {
    return (Long) Civitas.query(sql, String.join(",", listings)).get(0).get(0);
  }

  private static Map<String, Object> diamond(Map<String, Object> prices) {
    Map<String, Object> draft = draft(prices);
    draft.put("title", "Diamond XXX");
    draft.remove("increments");
    return new HashMap<>(draft);
  }

  private static List<Answer> allBid(List<Api> bidders, String listing, String run)
      throws Exception {
    return atOnce(
        bidders,
        (bidder, i) ->
            AuctionStage.bid(
                bidder, listing, (1000 + 100 * i) + ".00", "Idempotency-Key", run + "-" + i));
  }

  /** Each bid is at least one increment above the one before, by the usual table. */
  private static void assertRisingWithoutGaps(String listing) {
    List<List<Object>> bids =
        Civitas.query(
            "select sequence, amount from auction.bid where listing_id = ?::uuid order by sequence",
            listing);
    BigDecimal before = null;
    for (int i = 0; i < bids.size(); i++) {
      assertThat(bids.get(i).get(0)).isEqualTo(i + 1L);
      BigDecimal amount = (BigDecimal) bids.get(i).get(1);
      if (before != null) {
        assertThat(amount).isGreaterThanOrEqualTo(before.add(increment(before)));
      }
      before = amount;
    }
    assertThat(listing(listing).get("bidCount").asInt()).isEqualTo(bids.size());
    assertThat(new BigDecimal(listing(listing).at("/currentPrice/value").asText()))
        .isEqualByComparingTo(before);
  }

  private static BigDecimal increment(BigDecimal price) {
    if (price.intValue() < 2500) {
      return new BigDecimal("25");
    }
    return new BigDecimal(price.intValue() < 5000 ? "50" : "100");
  }

  private static String leader(String listing) {
    return (String)
        Civitas.query("select leader_name from auction.listing where id = ?::uuid", listing)
            .get(0)
            .get(0);
  }

  private static long bidRows(String listing) {
    return (Long)
        Civitas.query("select count(*) from auction.bid where listing_id = ?::uuid", listing)
            .get(0)
            .get(0);
  }

  private interface Deed {
    Answer by(Api who, int number);
  }

  /** All start together and are spread over the nodes. */
  private static List<Answer> atOnce(List<Api> people, Deed deed) throws Exception {
    List<URI> nodes = nodes();
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Answer>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < people.size(); i++) {
        int number = i;
        Api who = people.get(i).on(nodes.get(i % nodes.size()));
        Callable<Answer> work =
            () -> {
              start.await();
              return deed.by(who, number);
            };
        running.add(threads.submit(work));
      }
      start.countDown();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> each : running) {
        answers.add(each.get());
      }
      return answers;
    }
  }

  private static List<URI> nodes() {
    return List.of(Civitas.baseUri(), second.baseUri());
  }
}
