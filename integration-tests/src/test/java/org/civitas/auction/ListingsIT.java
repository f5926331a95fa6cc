package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.civitas.auction.AuctionStage.LISTINGS;
import static org.civitas.auction.AuctionStage.bid;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.drafted;
import static org.civitas.auction.AuctionStage.euro;
import static org.civitas.auction.AuctionStage.listing;
import static org.civitas.auction.AuctionStage.path;
import static org.civitas.auction.AuctionStage.published;
import static org.civitas.auction.AuctionStage.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.Test;

/** Listings and who may do what with them; scenario 2 and the ownership part of 10 of A6. */
class ListingsIT {

  private final Api seller = AuctionStage.seller();

  @Test
  void aDraftHasWhatItsSellerSaid() {
    Map<String, Object> order = draft(Map.of("reservePrice", euro("50.00")));

    Answer made = seller.post(LISTINGS, order).expect(201);

    JsonNode body = made.json();
    String id = body.get("id").asText();
    assertThat(made.header("Location")).get().asString().endsWith(path(id));
    JsonNode category =
        Api.anonymous().get(AuctionStage.CATEGORIES + "/" + AuctionStage.category()).json();
    assertThat(body)
        .isEqualTo(
            Answer.parse(
                """
                {"id":"%s","title":"A ring","description":"Gold, with a small stone",
                 "category":{"id":"%s","name":"%s","path":"%s"},
                 "condition":"perfect","state":"DRAFT","seller":"%s",
                 "startPrice":{"value":"30.00","currency":"EUR"},
                 "currentPrice":{"value":"30.00","currency":"EUR"},
                 "nextMinimum":{"value":"30.00","currency":"EUR"},"bidCount":0,
                 "reservePrice":{"value":"50.00","currency":"EUR"},"reserveMet":false,
                 "buyNow":"UNTIL_FIRST_BID",
                 "increments":[{"from":{"value":"0.00","currency":"EUR"},
                                "increment":{"value":"10.00","currency":"EUR"}}],
                 "softCloseSeconds":120,"endsAt":"%s","createdAt":"%s","sequence":0,"version":%d}
                """
                    .formatted(
                        id,
                        category.get("id").asText(),
                        category.get("name").asText(),
                        category.get("path").asText(),
                        seller.username(),
                        order.get("endsAt"),
                        body.get("createdAt").asText(),
                        body.get("version").asLong())));
    assertThat(seller.get(path(id)).json()).isEqualTo(body);
  }

  @Test
  void everyFaultOfADraftIsNamedAtOnce() {
    Map<String, Object> order = draft();
    order.put("title", " ");
    order.put("startPrice", euro("-1.00"));
    order.put("categoryId", "seven");
    order.put("endsAt", "tomorrow");
    order.put("softCloseSeconds", -1);
    order.put("colour", "red");
    order.remove("condition");

    Answer refused = seller.post(LISTINGS, order).expect(422);

    assertThat(refused.json().get("violations"))
        .extracting(fault -> fault.get("name").asText(), fault -> fault.get("code").asText())
        .containsExactlyInAnyOrder(
            tuple("/title", "required"),
            tuple("/startPrice", "price"),
            tuple("/categoryId", "uuid"),
            tuple("/endsAt", "instant"),
            tuple("/softCloseSeconds", "min"),
            tuple("/colour", "unknown-field"),
            tuple("/condition", "required"));
  }

  @Test
  void everyFaultBetweenTheMembersIsNamedAtOnce() {
    Map<String, Object> order =
        draft(
            Map.of(
                "reservePrice", euro("20.00"),
                "buyoutPrice", Map.of("value", "90.00", "currency", "USD"),
                "categoryId", "00000000-0000-7000-8000-000000000000",
                "endsAt", "2020-01-01T00:00:00Z",
                "increments", List.of(Map.of("from", euro("1.00"), "increment", euro("10.00")))));

    Answer refused = seller.post(LISTINGS, order).expect(422);

    assertThat(refused.json().get("violations"))
        .extracting(fault -> fault.get("name").asText(), fault -> fault.get("code").asText())
        .contains(
            tuple("/buyoutPrice/currency", "wrong-currency"),
            tuple("/categoryId", "unknown"),
            tuple("/increments", "unsound"),
            tuple("/endsAt", "not-after-start"));
  }

  @Test
  void withoutTheScopeNothingIsListed() {
    Api bidder = AuctionStage.bidders(1).get(0);
    String title = unique("never");

    Answer refused = bidder.post(LISTINGS, draft(Map.of("title", title))).expect(403);

    assertThat(refused.json().get("type").asText()).isEqualTo("/problems/insufficient-scope");
    assertThat(refused.json().get("scope").asText()).isEqualTo("auction_write");
    assertThat(Civitas.query("select 1 from auction.listing where title = ?", title)).isEmpty();
    Api.anonymous().post(LISTINGS, draft()).expect(401);
  }

  @Test
  void aDraftExistsForItsSellerAlone() {
    String id = drafted(draft());

    for (Api other : List.of(Api.anonymous(), Api.member("SELLER"))) {
      other.get(path(id)).expect(404);
      other.get(path(id) + "/bids").expect(404);
    }
    Api.member("SELLER").delete(path(id), "If-Match", "\"0\"").expect(404);
    bid(AuctionStage.bidders(1).get(0), id, "30.00").expect(404);
    assertThat(seller.get(LISTINGS + "?state=DRAFT&limit=100").json().get("items"))
        .extracting(item -> item.get("id").asText())
        .contains(id);
    assertThat(Api.anonymous().get(LISTINGS + "?state=DRAFT").json().get("items")).isEmpty();
  }

  @Test
  void aPublishedListingIsChangedByItsSellerAlone() {
    String id = published(draft());
    Api other = Api.member("SELLER");
    String etag = other.get(path(id)).expect(200).etag();

    other.patch(path(id), Map.of("title", "Mine"), "If-Match", etag).expect(403);
    other.delete(path(id), "If-Match", etag).expect(403);
    other.post(path(id) + "/publication", null).expect(403);
    other.post(path(id) + "/cancellation", Map.of("reason", "Mine")).expect(403);
    other.post(path(id) + "/relisting", Map.of("endsAt", "2030-01-01T00:00:00Z")).expect(403);
    assertThat(listing(id).get("title").asText()).isEqualTo("A ring");
  }

  @Test
  void aPublicationRepeatedUnderItsKeyIsAnsweredLikeTheFirst() {
    String publication = path(drafted(draft())) + "/publication";
    String key = AuctionStage.unique("key");

    Answer first = seller.post(publication, null, "Idempotency-Key", key).expect(200);
    Answer again = seller.post(publication, null, "Idempotency-Key", key).expect(200);

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.etag()).isEqualTo(first.etag());
    assertThat(again.header("Idempotency-Replayed")).contains("true");
  }

  @Test
  void aMergePatchChangesWhatItNamesAndRemovesWhatIsNull() {
    String id = drafted(draft(Map.of("reservePrice", euro("50.00"))));
    Answer before = seller.get(path(id));
    Map<String, Object> patch = new HashMap<>(Map.of("title", "A better ring"));
    patch.put("reservePrice", null);

    seller.patch(path(id), patch).expect(428);
    Answer changed = seller.patch(path(id), patch, "If-Match", before.etag()).expect(200);
    Answer stale = seller.patch(path(id), patch, "If-Match", before.etag()).expect(412);

    assertThat(changed.json().get("title").asText()).isEqualTo("A better ring");
    assertThat(changed.json().has("reservePrice")).isFalse();
    assertThat(changed.json().get("startPrice")).isEqualTo(before.json().get("startPrice"));
    assertThat(changed.etag()).isNotEqualTo(before.etag());
    assertThat(stale.json().get("type").asText()).isEqualTo("/problems/stale-version");
  }

  @Test
  void aPatchIsCheckedLikeAWholeListing() {
    String id = drafted(draft());
    Map<String, Object> patch = new HashMap<>(Map.of("colour", "red", "condition", ""));
    patch.put("title", null);

    Answer refused =
        seller.patch(path(id), patch, "If-Match", seller.get(path(id)).etag()).expect(422);

    assertThat(refused.json().get("violations"))
        .extracting(fault -> fault.get("name").asText())
        .containsExactlyInAnyOrder("/title", "/colour", "/condition");
  }

  @Test
  void aListingWithBidsKeepsItsPricesAndCannotBeDeleted() {
    String id = published(draft());
    bid(AuctionStage.bidders(1).get(0), id, "30.00").expect(201);
    String etag = seller.get(path(id)).etag();

    Answer floor =
        seller.patch(path(id), Map.of("startPrice", euro("20.00")), "If-Match", etag).expect(409);
    assertThat(floor.json().get("type").asText()).isEqualTo("/problems/listing-has-bids");
    seller.delete(path(id), "If-Match", etag).expect(409);
    seller.post(path(id) + "/cancellation", Map.of()).expect(409);
    Answer described =
        seller.patch(path(id), Map.of("description", "Plated"), "If-Match", etag).expect(200);
    assertThat(described.json().get("description").asText()).isEqualTo("Plated");
    assertThat(described.json().get("bidCount").asInt()).isEqualTo(1);
  }

  @Test
  void anAdministratorCancelsAListingThatHasBids() {
    String id = published(draft());
    bid(AuctionStage.bidders(1).get(0), id, "30.00").expect(201);

    Answer cancelled =
        Api.admin()
            .post(path(id) + "/cancellation", Map.of("reason", "Forbidden goods"))
            .expect(200);

    assertThat(cancelled.json().get("state").asText()).isEqualTo("CANCELLED");
    assertThat(cancelled.json().get("cancellationReason").asText()).isEqualTo("Forbidden goods");
    bid(AuctionStage.bidders(2).get(1), id, "40.00").expect(409);
    assertThat(cancelled.json().has("nextMinimum")).isFalse();
  }

  @Test
  void aDraftIsDeletedAndGone() {
    String id = drafted(draft());

    seller.delete(path(id), "If-Match", seller.get(path(id)).etag()).expect(204);

    seller.get(path(id)).expect(404);
  }

  @Test
  void whoKnowsTheVersionGetsNoBody() {
    String id = published(draft());
    Answer read = Api.anonymous().get(path(id)).expect(200);

    Answer again = Api.anonymous().get(path(id), "If-None-Match", read.etag()).expect(304);

    assertThat(again.bytes()).isEmpty();
    bid(AuctionStage.bidders(1).get(0), id, "30.00").expect(201);
    Api.anonymous().get(path(id), "If-None-Match", read.etag()).expect(200);
  }

  @Test
  void listingsAreFoundByWordsCategoryPriceStateAndCondition() {
    String top = AuctionStage.newCategory(unique("gems"), null);
    String below = AuctionStage.newCategory("opal", top);
    String word = unique("w").replace("-", "");
    String cheap =
        published(
            draft(
                Map.of(
                    "title",
                    "Opal " + word,
                    "categoryId",
                    below,
                    "condition",
                    "Rough",
                    "startPrice",
                    euro("10.00"))));
    String dear =
        published(
            draft(
                Map.of("title", "Ruby " + word, "categoryId", top, "startPrice", euro("900.00"))));

    assertThat(found("search=" + word)).containsExactlyInAnyOrder(cheap, dear);
    assertThat(found("search=opal+" + word)).containsExactly(cheap);
    assertThat(found("category=" + top)).containsExactlyInAnyOrder(cheap, dear);
    assertThat(found("category=" + below)).containsExactly(cheap);
    assertThat(found("category=" + top + "&condition=rough")).containsExactly(cheap);
    assertThat(found("category=" + top + "&priceFrom=100")).containsExactly(dear);
    assertThat(found("category=" + top + "&priceTo=100&currency=EUR")).containsExactly(cheap);
    assertThat(found("category=" + top + "&sort=-currentPrice")).containsExactly(dear, cheap);
    assertThat(found("category=" + top + "&sort=currentPrice")).containsExactly(cheap, dear);
    assertThat(found("category=" + top + "&state=SOLD")).isEmpty();
    assertThat(found("category=" + top + "&state=OPEN&state=SOLD")).hasSize(2);
    assertThat(found("category=" + top + "&seller=" + seller.username())).hasSize(2);
    assertThat(found("category=" + top + "&seller=nobody")).isEmpty();
    assertThat(found("category=" + top + "&endingBefore=2020-01-01T00:00:00Z")).isEmpty();
  }

  @Test
  void pagesLoseAndRepeatNothingWhileListingsCome() {
    String category = AuctionStage.newCategory(unique("paged"), null);
    for (int i = 0; i < 7; i++) {
      published(draft(Map.of("categoryId", category, "title", "Item " + i)));
    }
    String query = LISTINGS + "?category=" + category + "&sort=createdAt&limit=3";

    JsonNode first = Api.anonymous().get(query).expect(200).json();
    published(draft(Map.of("categoryId", category, "title", "Item 7")));
    JsonNode second = Api.anonymous().get(query + "&cursor=" + first.get("next").asText()).json();
    JsonNode third = Api.anonymous().get(query + "&cursor=" + second.get("next").asText()).json();

    assertThat(List.of(first, second, third))
        .flatExtracting(page -> page.findValuesAsText("title"))
        .containsExactly(
            "Item 0", "Item 1", "Item 2", "Item 3", "Item 4", "Item 5", "Item 6", "Item 7");
    assertThat(first.get("total")).isEqualTo(Answer.parse("{\"value\":7,\"exact\":true}"));
    assertThat(third.has("next")).isFalse();
  }

  @Test
  void badParametersAreAllNamed() {
    Answer refused =
        Api.anonymous()
            .get(LISTINGS + "?state=NEW&category=x&priceFrom=much&endingBefore=soon&limit=0")
            .expect(422);

    assertThat(refused.json().get("violations"))
        .extracting(fault -> fault.get("name").asText())
        .containsExactlyInAnyOrder("state", "category", "priceFrom", "endingBefore", "limit");
    Api.anonymous().get(LISTINGS + "?sort=secret").expect(422);
    Api.anonymous().get(LISTINGS + "?cursor=abc").expect(422);
    Api.anonymous().get(path("not-an-id")).expect(422);
  }

  private static List<String> found(String query) {
    List<String> ids = new ArrayList<>();
    Api.anonymous()
        .get(LISTINGS + "?limit=100&" + query)
        .expect(200)
        .json()
        .get("items")
        .forEach(item -> ids.add(item.get("id").asText()));
    return ids;
  }
}
