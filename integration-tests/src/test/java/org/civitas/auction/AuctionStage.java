package org.civitas.auction;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;

/** People and things for the tests of the auction, made over HTTP like everybody makes them. */
final class AuctionStage {

  static final String LISTINGS = "/api/v1/auction/listings";
  static final String CATEGORIES = "/api/v1/auction/categories";

  private static final List<Api> BIDDERS = new ArrayList<>();
  private static Api seller;
  private static String category;

  private AuctionStage() {}

  /** One seller for all tests that do not care who sells. */
  static synchronized Api seller() {
    seller = seller == null ? Api.member("SELLER") : seller;
    return seller;
  }

  /** Bidders are shared as well, since making one takes several slow hashes. */
  static synchronized List<Api> bidders(int count) {
    while (BIDDERS.size() < count) {
      BIDDERS.add(Api.member("BIDDER"));
    }
    return List.copyOf(BIDDERS.subList(0, count));
  }

  static synchronized String category() {
    category = category == null ? newCategory(unique("category"), null) : category;
    return category;
  }

  static String newCategory(String name, String parentId) {
    Map<String, Object> order = new HashMap<>(Map.of("name", name));
    if (parentId != null) {
      order.put("parentId", parentId);
    }
    return Api.admin().post(CATEGORIES, order).expect(201).json().get("id").asText();
  }

  static String unique(String word) {
    return word + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  static Map<String, Object> euro(String value) {
    return Map.of("value", value, "currency", "EUR");
  }

  /** A draft that starts at 30 EUR, with increments of 10 and an hour to bid. */
  static Map<String, Object> draft() {
    Map<String, Object> draft = new HashMap<>();
    draft.put("title", "A ring");
    draft.put("description", "Gold, with a small stone");
    draft.put("categoryId", category());
    draft.put("condition", "perfect");
    draft.put("startPrice", euro("30.00"));
    draft.put("endsAt", inAnHour().toString());
    draft.put("increments", List.of(Map.of("from", euro("0.00"), "increment", euro("10.00"))));
    return draft;
  }

  static Map<String, Object> draft(Map<String, Object> changes) {
    Map<String, Object> draft = draft();
    draft.putAll(changes);
    return draft;
  }

  /** Whole seconds, so that it reads back as it was written. */
  static Instant inAnHour() {
    return Instant.ofEpochSecond(Instant.now().plus(Duration.ofHours(1)).getEpochSecond());
  }

  static String drafted(Map<String, Object> draft) {
    return seller().post(LISTINGS, draft).expect(201).json().get("id").asText();
  }

  static String published(Map<String, Object> draft) {
    String id = drafted(draft);
    seller().post(path(id) + "/publication", null).expect(200);
    return id;
  }

  static String path(String id) {
    return LISTINGS + "/" + id;
  }

  static Answer bid(Api bidder, String listing, String amount, String... headers) {
    return bidder.post(path(listing) + "/bids", Map.of("amount", euro(amount)), headers);
  }

  static Answer maximum(Api bidder, String listing, String amount) {
    return bidder.post(path(listing) + "/bids", Map.of("maximum", euro(amount)));
  }

  static JsonNode listing(String id) {
    return Api.anonymous().get(path(id)).expect(200).json();
  }

  /** Makes the listing end then, as if it had been planned so. */
  static void endAt(String listing, Instant end) {
    Civitas.update(
        "update auction.listing set ends_at = ?::timestamptz, version = version + 1 where id ="
            + " ?::uuid",
        end.toString(),
        listing);
  }

  static List<List<Object>> mailsAbout(String keyPrefix) {
    return Civitas.query(
        "select recipient, subject from platform.mail where dedupe_key like ? order by recipient",
        "auction:" + keyPrefix + "%");
  }
}
