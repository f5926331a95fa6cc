package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civitas.auction.AuctionStage.bid;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.euro;
import static org.civitas.auction.AuctionStage.listing;
import static org.civitas.auction.AuctionStage.path;
import static org.civitas.auction.AuctionStage.published;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.Test;

/** Scenario 7 of A6: soft close, and settlement exactly once. */
class ClosingIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Api bidder = AuctionStage.bidders(2).get(0);
  private final Api other = AuctionStage.bidders(2).get(1);

  @Test
  void aBidInTheLastTwoMinutesMovesTheEndByTwoMinutes() {
    String listing = published(draft());
    Instant end = Instant.now().plusSeconds(30).truncatedTo(ChronoUnit.SECONDS);
    AuctionStage.endAt(listing, end);

    bid(bidder, listing, "30.00").expect(201);

    assertThat(listing(listing).get("endsAt").asText()).isEqualTo(end.plusSeconds(120).toString());
    assertThat(eventTypes(listing)).containsExactly("opened", "bid", "extended");
  }

  @Test
  void closingSellsOnceInvoicesOnceAndTellsTheWinnerOnce() {
    String listing = published(draft());
    bid(bidder, listing, "30.00").expect(201);
    bid(other, listing, "40.00").expect(201);
    AuctionStage.endAt(listing, Instant.now().minusMillis(1));

    Answer late = bid(bidder, listing, "50.00").expect(409);
    assertThat(late.json().get("type").asText()).isEqualTo("/problems/listing-not-open");
    awaitState(listing, "SOLD");

    assertThat(eventTypes(listing)).containsExactly("opened", "bid", "bid", "closed", "sold");
    JsonNode sale = saleOf(listing, other);
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(saleOf(listing, other).has("invoiceId")).isTrue());
    assertThat(saleOf(listing, other))
        .isEqualTo(
            Answer.parse(
                """
                {"id":"%s","listingId":"%s","title":"A ring","seller":"%s","buyer":"%s",
                 "price":{"value":"40.00","currency":"EUR"},"kind":"AUCTION",
                 "state":"AWAITING_PAYMENT","soldAt":"%s","paymentDueAt":"%s",
                 "paymentPending":false,"invoiceId":"%s","version":%d}
                """
                    .formatted(
                        sale.get("id").asText(),
                        listing,
                        AuctionStage.seller().username(),
                        other.username(),
                        sale.get("soldAt").asText(),
                        Instant.parse(sale.get("soldAt").asText()).plus(4, ChronoUnit.DAYS),
                        saleOf(listing, other).get("invoiceId").asText(),
                        sale.get("version").asLong())));
    String saleId = sale.get("id").asText();
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(AuctionStage.mailsAbout("won:" + saleId))
                    .containsExactly(
                        List.of(other.username() + "@example.org", "You have won: A ring")));
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(AuctionStage.mailsAbout("sold:" + saleId)).hasSize(1));
  }

  /** What a broker does when a node dies after handling an event and before saying so. */
  @Test
  void anEventThatComesAgainChangesNothing() {
    String listing = published(draft());
    bid(bidder, listing, "30.00").expect(201);
    AuctionStage.endAt(listing, Instant.now().minusMillis(1));
    awaitState(listing, "SOLD");
    String saleId = saleOf(listing, bidder).get("id").asText();
    Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(eventDone(saleId)).isTrue());

    Civitas.update(
        "update platform.outbox set done_at = null, due_at = clock_timestamp() where type like"
            + " '%ListingSold' and payload like ?",
        "%" + saleId + "%");
    Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(eventDone(saleId)).isTrue());

    assertThat(
            Civitas.query("select count(*) from auction.invoice where sale_id = ?::uuid", saleId))
        .containsExactly(List.of(1L));
    assertThat(AuctionStage.mailsAbout("won:" + saleId)).hasSize(1);
    assertThat(AuctionStage.mailsAbout("sold:" + saleId)).hasSize(1);
  }

  @Test
  void belowTheReserveTheItemStaysUnsoldAndCanBeListedAgain() {
    String listing = published(draft(Map.of("reservePrice", euro("100.00"))));
    bid(bidder, listing, "30.00").expect(201);
    AuctionStage.endAt(listing, Instant.now().minusMillis(1));
    awaitState(listing, "UNSOLD");

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(AuctionStage.mailsAbout("unsold:" + listing)).hasSize(1));
    String end = AuctionStage.inAnHour().toString();
    Answer again =
        AuctionStage.seller().post(path(listing) + "/relisting", Map.of("endsAt", end)).expect(201);
    assertThat(again.json().get("state").asText()).isEqualTo("DRAFT");
    assertThat(again.json().get("relistedFrom").asText()).isEqualTo(listing);
    assertThat(again.json().at("/reservePrice/value").asText()).isEqualTo("100.00");
    assertThat(again.json().get("bidCount").asInt()).isZero();
  }

  @Test
  void aScheduledListingOpensWhenItsTimeComes() {
    Instant start = Instant.now().plus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.SECONDS);
    String listing = published(draft(Map.of("startsAt", start.toString())));
    assertThat(listing(listing).get("state").asText()).isEqualTo("SCHEDULED");
    bid(bidder, listing, "30.00").expect(409);

    Civitas.update(
        "update auction.listing set starts_at = now(), version = version + 1 where id = ?::uuid",
        listing);

    awaitState(listing, "OPEN");
    bid(bidder, listing, "30.00").expect(201);
  }

  @Test
  void aSaleIsSeenByItsPartiesAndAdministratorsAlone() {
    String listing = published(draft(Map.of("buyoutPrice", euro("90.00"))));
    Answer bought = bidder.post(path(listing) + "/purchase", null).expect(201);
    String sale = "/api/v1/auction/sales/" + bought.json().get("id").asText();

    assertThat(bought.header("Location")).get().asString().endsWith(sale);
    for (Api party : List.of(bidder, AuctionStage.seller(), Api.admin())) {
      party.get(sale).expect(200);
    }
    other.get(sale).expect(404);
    Api.anonymous().get(sale).expect(401);
    assertThat(
            other.get("/api/v1/auction/sales?listingId=" + listing).expect(200).json().get("items"))
        .isEmpty();
  }

  private static void awaitState(String listing, String state) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(listing(listing).get("state").asText()).isEqualTo(state));
  }

  private static JsonNode saleOf(String listing, Api party) {
    return party
        .get("/api/v1/auction/sales?listingId=" + listing)
        .expect(200)
        .json()
        .at("/items/0");
  }

  private static List<String> eventTypes(String listing) {
    return Civitas.query(
            "select type from auction.listing_event where listing_id = ?::uuid order by sequence",
            listing)
        .stream()
        .map(row -> (String) row.get(0))
        .toList();
  }

  private static boolean eventDone(String saleId) {
    return (Boolean)
        Civitas.query(
                "select count(*) > 0 from platform.outbox where type like '%ListingSold' and"
                    + " payload like ? and done_at is not null",
                "%" + saleId + "%")
            .get(0)
            .get(0);
  }
}
