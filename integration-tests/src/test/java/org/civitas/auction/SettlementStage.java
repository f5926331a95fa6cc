package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.euro;
import static org.civitas.auction.AuctionStage.path;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;

/** A sale of the stage's seller, by its path, and how the tests of settling it look at it. */
final class SettlementStage {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  private SettlementStage() {}

  static Api buyer() {
    return AuctionStage.bidders(3).get(0);
  }

  static String bought() {
    return bought(AuctionStage.seller());
  }

  /** A ring for 90 EUR, bought at once by the buyer. */
  static String bought(Api from) {
    Map<String, Object> ring = draft(Map.of("buyoutPrice", euro("90.00")));
    String listing =
        path(from.post(AuctionStage.LISTINGS, ring).expect(201).json().get("id").asText());
    from.post(listing + "/publication", null).expect(200);
    Answer bought = buyer().post(listing + "/purchase", null).expect(201);
    return "/api/v1/auction/sales/" + bought.json().get("id").asText();
  }

  static void awaitInvoice(String sale) {
    Awaitility.await().atMost(PATIENCE).until(() -> buyer().get(sale + "/invoice").status() == 200);
  }

  static Answer pay(Api who, String sale, String method) {
    return SaleStage.pay(who, idOf(sale), method);
  }

  static Answer post(Api who, String path) {
    return who.post(path, null, "Idempotency-Key", AuctionStage.unique("key"));
  }

  static String idOf(String sale) {
    return sale.substring(sale.lastIndexOf('/') + 1);
  }

  static String reference(String sale) {
    return "auction-sale:" + idOf(sale);
  }

  static List<Object> payment(String sale) {
    return Civitas.query(
            "select state, amount::numeric(9, 2)::text, refunded::numeric(9, 2)::text"
                + " from platform.payment where reference = ?",
            reference(sale))
        .getFirst();
  }

  static List<List<Object>> audited(String sale) {
    return Civitas.query(
        "select action, actor from audit.entry where target = ? order by occurred_at, id",
        "sale:" + idOf(sale));
  }

  static void assertTold(String key, Api who, String subject) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(AuctionStage.mailsAbout(key))
                    .containsExactly(List.of(who.username() + "@example.org", subject)));
  }

  static void awaitState(String sale, String state) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> buyer().get(sale).expect(200).json().get("state").asText().equals(state));
  }

  static String awaitSale(String listing, Api party) {
    String sales = "/api/v1/auction/sales?listingId=" + listing;
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> !party.get(sales).expect(200).json().get("items").isEmpty());
    return "/api/v1/auction/sales/" + party.get(sales).json().at("/items/0/id").asText();
  }

  static void fourDaysPass(String sale) {
    SaleStage.fourDaysPass(idOf(sale));
  }
}
