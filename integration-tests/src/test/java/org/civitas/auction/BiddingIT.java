package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civitas.auction.AuctionStage.bid;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.euro;
import static org.civitas.auction.AuctionStage.listing;
import static org.civitas.auction.AuctionStage.maximum;
import static org.civitas.auction.AuctionStage.path;
import static org.civitas.auction.AuctionStage.published;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.Test;

/** Bids one after the other; scenario 6 and the bidding part of scenario 10 of A6. */
class BiddingIT {

  private final List<Api> bidders = AuctionStage.bidders(4);
  private final Api ada = bidders.get(0);
  private final Api ben = bidders.get(1);
  private final Api cyd = bidders.get(2);
  private final Api dan = bidders.get(3);

  @Test
  void anAcceptedBidSaysWhereThePriceStands() {
    String listing = published(draft());

    Answer answer = bid(ada, listing, "30.00").expect(201);

    String id = answer.json().get("id").asText();
    assertThat(answer.header("Location")).get().asString().endsWith(path(listing) + "/bids/" + id);
    assertThat(answer.json())
        .isEqualTo(
            Answer.parse(
                """
                {"id":"%s","sequence":1,"amount":{"value":"30.00","currency":"EUR"},
                 "currentPrice":{"value":"30.00","currency":"EUR"},
                 "nextMinimum":{"value":"40.00","currency":"EUR"},"leading":true}
                """
                    .formatted(id)));
  }

  @Test
  void aBidBelowTheNextMinimumIsRefusedWithThatMinimum() {
    String listing = published(draft());
    bid(ada, listing, "30.00").expect(201);

    Answer answer = bid(ben, listing, "39.99").expect(409);

    assertThat(answer.header("Content-Type")).contains("application/problem+json");
    assertThat(answer.json())
        .isEqualTo(
            Answer.parse(
                """
                {"type":"/problems/bid-too-low","title":"The bid is below the next minimum",
                 "status":409,"detail":"The next bid must be at least 40.00 EUR",
                 "instance":"%s",
                 "currentPrice":{"value":"30.00","currency":"EUR"},
                 "nextMinimum":{"value":"40.00","currency":"EUR"}}
                """
                    .formatted(answer.json().get("instance").asText())));
    assertThat(listing(listing).get("bidCount").asInt()).isEqualTo(1);
  }

  @Test
  void proxyTieAndReserveFollowScenarioSix() {
    String listing = published(draft());
    bid(ben, listing, "30.00").expect(201);

    assertStanding(maximum(ada, listing, "100.00"), "40.00", true);
    assertStanding(bid(cyd, listing, "50.00"), "60.00", false);
    assertStanding(maximum(dan, listing, "100.00"), "100.00", false);

    assertThat(listing(listing).get("leader").asText()).isEqualTo(mask(ada));
    assertThat(
            Civitas.query(
                "select sequence, bidder_name, amount::numeric(9, 2)::text, kind from auction.bid"
                    + " where listing_id = ?::uuid order by sequence",
                listing))
        .containsExactly(
            List.of(1L, ben.username(), "30.00", "PLAIN"),
            List.of(2L, ada.username(), "40.00", "PROXY"),
            List.of(3L, cyd.username(), "50.00", "PLAIN"),
            List.of(4L, ada.username(), "60.00", "AUTOMATIC"),
            List.of(5L, dan.username(), "100.00", "PROXY"),
            List.of(6L, ada.username(), "100.00", "AUTOMATIC"));
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(AuctionStage.mailsAbout("outbid:" + listing))
                    .extracting(mail -> mail.get(0))
                    .containsExactlyInAnyOrder(
                        ben.username() + "@example.org",
                        cyd.username() + "@example.org",
                        dan.username() + "@example.org"));
  }

  @Test
  void aMaximumBelowTheReserveStandsInFullAndOneAboveJumpsToIt() {
    String listing =
        published(draft(Map.of("startPrice", euro("1000.00"), "reservePrice", euro("2500.00"))));

    assertStanding(maximum(ada, listing, "1800.00"), "1800.00", true);
    assertThat(listing(listing).get("reserveMet").asBoolean()).isFalse();

    assertStanding(maximum(ben, listing, "3000.00"), "2500.00", true);
    JsonNode seen = listing(listing);
    assertThat(seen.get("reserveMet").asBoolean()).isTrue();
    assertThat(seen.has("reservePrice")).as("only its seller sees the reserve").isFalse();
    assertThat(
            AuctionStage.seller()
                .get(path(listing))
                .json()
                .get("reservePrice")
                .get("value")
                .asText())
        .isEqualTo("2500.00");
  }

  @Test
  void theHistoryMasksNamesAndHidesMaxima() {
    String listing = published(draft());
    maximum(ada, listing, "100.00").expect(201);
    bid(ben, listing, "50.00").expect(201);

    JsonNode page = Api.anonymous().get(path(listing) + "/bids").expect(200).json();

    JsonNode items = page.get("items");
    assertThat(page)
        .isEqualTo(
            Answer.parse(
                """
                {"items":[
                  {"id":"%s","sequence":3,"amount":{"value":"60.00","currency":"EUR"},
                   "bidder":"%s","automatic":true,"status":"STANDING","placedAt":"%s"},
                  {"id":"%s","sequence":2,"amount":{"value":"50.00","currency":"EUR"},
                   "bidder":"%s","automatic":false,"status":"STANDING","placedAt":"%s"},
                  {"id":"%s","sequence":1,"amount":{"value":"30.00","currency":"EUR"},
                   "bidder":"%s","automatic":false,"status":"STANDING","placedAt":"%s"}],
                 "total":{"value":3,"exact":true}}
                """
                    .formatted(
                        items.at("/0/id").asText(),
                        mask(ada),
                        items.at("/0/placedAt").asText(),
                        items.at("/1/id").asText(),
                        mask(ben),
                        items.at("/1/placedAt").asText(),
                        items.at("/2/id").asText(),
                        mask(ada),
                        items.at("/2/placedAt").asText())));
    assertThat(page.toString()).doesNotContain(ada.username(), ben.username(), "100.00");
  }

  @Test
  void sellersCannotBidOnTheirOwnListing() {
    Api both = Api.member("SELLER", "BIDDER");
    String id = both.post(AuctionStage.LISTINGS, draft()).expect(201).json().get("id").asText();
    both.post(path(id) + "/publication", null).expect(200);

    Answer answer = bid(both, id, "30.00").expect(422);

    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/own-listing");
    assertThat(answer.json().at("/nextMinimum/value").asText()).isEqualTo("30.00");
    assertThat(listing(id).get("bidCount").asInt()).isZero();
  }

  @Test
  void whatBreaksARuleIsRefusedWithThePrices() {
    String listing = published(draft(Map.of("maximumPrice", euro("100.00"))));

    Answer above = bid(ada, listing, "100.01").expect(422);
    assertThat(above.json().get("type").asText()).isEqualTo("/problems/above-maximum");
    Answer dollars =
        ada.post(
                path(listing) + "/bids",
                Map.of("amount", Map.of("value", "50.00", "currency", "USD")))
            .expect(422);
    assertThat(dollars.json().get("type").asText()).isEqualTo("/problems/wrong-currency");
    bid(ada, listing, "95.00").expect(201);
    Answer ceiling = bid(ben, listing, "100.00").expect(409);
    assertThat(ceiling.json().get("type").asText()).isEqualTo("/problems/ceiling-reached");
    assertThat(ceiling.json().has("nextMinimum")).isFalse();
  }

  @Test
  void aBidHasEitherAnAmountOrAMaximum() {
    String listing = published(draft());

    for (Map<String, Object> order :
        List.<Map<String, Object>>of(
            Map.of(), Map.of("amount", euro("30.00"), "maximum", euro("40.00")))) {
      Answer answer = ada.post(path(listing) + "/bids", order).expect(422);
      assertThat(answer.json().get("violations"))
          .isEqualTo(
              Answer.parse(
                  """
                  [{"location":"body","name":"/amount","message":"Give either this or maximum",
                    "code":"either-or"},
                   {"location":"body","name":"/maximum","message":"Give either this or amount",
                    "code":"either-or"}]
                  """));
    }
  }

  @Test
  void aBidIsFinalForEverybody() {
    String listing = published(draft());
    String id = bid(ada, listing, "30.00").expect(201).json().get("id").asText();

    for (Api who : List.of(ada, ben, AuctionStage.seller(), Api.admin())) {
      for (String bid : List.of(path(listing) + "/bids/" + id, "/api/v1/auction/bids/" + id)) {
        assertThat(who.put(bid, Map.of("amount", euro("1.00"))).status()).isEqualTo(405);
        assertThat(who.patch(bid, Map.of("amount", euro("1.00"))).status()).isEqualTo(405);
        Answer deleted = who.delete(bid).expect(405);
        assertThat(deleted.header("Allow")).get().asString().contains("GET");
      }
    }
    assertThat(
            Api.anonymous()
                .get(path(listing) + "/bids/" + id)
                .expect(200)
                .json()
                .at("/amount/value")
                .asText())
        .isEqualTo("30.00");
  }

  @Test
  void aRepeatedBidWithTheSameKeyIsPlacedOnce() {
    String listing = published(draft());
    String key = AuctionStage.unique("key");

    Answer first = bid(ada, listing, "30.00", "Idempotency-Key", key).expect(201);
    Answer again = bid(ada, listing, "30.00", "Idempotency-Key", key).expect(201);
    Answer other = bid(ada, listing, "40.00", "Idempotency-Key", key).expect(422);

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(other.json().get("type").asText()).isEqualTo("/problems/idempotency-key-reused");
    assertThat(listing(listing).get("bidCount").asInt()).isEqualTo(1);
  }

  @Test
  void biddersSeeTheirOwnBidsWithTheirMaxima() {
    String listing = published(draft());
    String id = maximum(ada, listing, "100.00").expect(201).json().get("id").asText();
    bid(ben, listing, "50.00").expect(201);

    JsonNode page = ada.get("/api/v1/auction/bids?listingId=" + listing).expect(200).json();

    assertThat(page.get("items"))
        .extracting(item -> item.get("kind").asText() + " " + item.at("/amount/value").asText())
        .containsExactlyInAnyOrder("AUTOMATIC 60.00", "PROXY 30.00");
    JsonNode own = ada.get("/api/v1/auction/bids/" + id).expect(200).json();
    assertThat(own)
        .isEqualTo(
            Answer.parse(
                """
                {"id":"%s","listingId":"%s","listingTitle":"A ring","listingState":"OPEN",
                 "sequence":1,"kind":"PROXY","amount":{"value":"30.00","currency":"EUR"},
                 "maximum":{"value":"100.00","currency":"EUR"},"status":"STANDING","leading":true,
                 "currentPrice":{"value":"60.00","currency":"EUR"},"endsAt":"%s","placedAt":"%s"}
                """
                    .formatted(
                        id, listing, own.get("endsAt").asText(), own.get("placedAt").asText())));
    ben.get("/api/v1/auction/bids/" + id).expect(404);
  }

  @Test
  void aRetractedBidGivesThePriceBack() {
    String listing = published(draft());
    maximum(ada, listing, "100.00").expect(201);
    String id = bid(ben, listing, "50.00").expect(201).json().get("id").asText();
    String retraction = "/api/v1/auction/bids/" + id + "/retraction";

    ada.post(retraction, Map.of("reason", "TYPING_ERROR")).expect(403);
    Answer unchanged = ben.post(retraction, Map.of("reason", "DESCRIPTION_CHANGED")).expect(422);
    assertThat(unchanged.json().get("type").asText()).isEqualTo("/problems/description-unchanged");
    Answer done = ben.post(retraction, Map.of("reason", "TYPING_ERROR")).expect(200);
    ben.post(retraction, Map.of("reason", "TYPING_ERROR")).expect(409);

    assertThat(done.json())
        .isEqualTo(
            Answer.parse(
                """
                {"bidId":"%s","reason":"TYPING_ERROR","retractedAt":"%s",
                 "currentPrice":{"value":"30.00","currency":"EUR"},
                 "nextMinimum":{"value":"40.00","currency":"EUR"},"retractions":%d}
                """
                    .formatted(
                        id,
                        done.json().get("retractedAt").asText(),
                        done.json().get("retractions").asLong())));
    JsonNode bids = Api.anonymous().get(path(listing) + "/bids").expect(200).json().get("items");
    assertThat(bids)
        .extracting(bid -> bid.get("sequence").asInt() + " " + bid.get("status").asText())
        .containsExactly("3 SUPERSEDED", "2 RETRACTED", "1 STANDING");
    assertThat(listing(listing).get("bidCount").asInt()).isEqualTo(1);
  }

  @Test
  void biddingTakesASignInAndTheScope() {
    String listing = published(draft());

    Api.anonymous().post(path(listing) + "/bids", Map.of("amount", euro("30.00"))).expect(401);
    Answer seller = bid(Api.member("SELLER"), listing, "30.00").expect(403);

    assertThat(seller.json().get("type").asText()).isEqualTo("/problems/insufficient-scope");
    assertThat(seller.json().get("scope").asText()).isEqualTo("bidder_write");
    assertThat(listing(listing).get("bidCount").asInt()).isZero();
  }

  private static void assertStanding(Answer answer, String price, boolean leading) {
    JsonNode receipt = answer.expect(201).json();
    assertThat(receipt.at("/currentPrice/value").asText()).isEqualTo(price);
    assertThat(receipt.get("leading").asBoolean()).isEqualTo(leading);
  }

  private static String mask(Api who) {
    String name = who.username();
    return name.charAt(0) + "***" + name.charAt(name.length() - 1);
  }
}
