package org.civitas.auction;

import static org.awaitility.Awaitility.await;
import static org.civitas.auction.AuctionStage.LISTINGS;
import static org.civitas.auction.AuctionStage.bid;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.endAt;
import static org.civitas.auction.AuctionStage.euro;
import static org.civitas.auction.AuctionStage.path;
import static org.civitas.auction.AuctionStage.published;
import static org.civitas.auction.AuctionStage.unique;

import java.time.Instant;
import java.util.Map;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;

/** Sales, brought into the states that tests need them in. */
final class SaleStage {

  private static final String SALES = "/api/v1/auction/sales/";

  private SaleStage() {}

  /** The id of what this member has just bought from the seller of the stage. */
  static String boughtBy(Api buyer) {
    return buy(buyer, published(withBuyout()));
  }

  /** The id of what somebody has just bought from this member. */
  static String soldBy(Api seller) {
    return buy(AuctionStage.bidders(1).getFirst(), publishedBy(seller, withBuyout()));
  }

  /** Somebody was outbid for it, and the winner has let the time to pay pass. */
  static String overdueBy(Api seller) {
    String listing = publishedBy(seller, draft());
    bid(AuctionStage.bidders(2).getFirst(), listing, "30.00").expect(201);
    bid(AuctionStage.bidders(2).getLast(), listing, "40.00").expect(201);
    endAt(listing, Instant.now().minusMillis(1));
    await().until(() -> AuctionStage.listing(listing).get("state").asText().equals("SOLD"));
    String sale = ofListing(listing);
    fourDaysPass(sale);
    return sale;
  }

  /** The time to pay is over. */
  static void fourDaysPass(String sale) {
    Civitas.update(
        "update auction.sale set payment_due_at = now(), version = version + 1 where id = ?::uuid",
        sale);
  }

  static String paid(Api buyer, String sale) {
    pay(buyer, sale, "card-1").expect(200);
    return sale;
  }

  static Answer pay(Api buyer, String sale, String method) {
    return buyer.post(SALES + sale + "/payment", order(method), "Idempotency-Key", unique("pay"));
  }

  static Map<String, Object> order(String method) {
    return Map.of("method", method, "deliverTo", "1 Main Street");
  }

  static Answer step(Api who, String sale, String step, Object order) {
    return who.post(SALES + sale + "/" + step, order);
  }

  static Answer invoice(Api who, String sale) {
    return who.get(SALES + sale + "/invoice");
  }

  private static String ofListing(String listing) {
    return Civitas.query("select id::text from auction.sale where listing_id = ?::uuid", listing)
        .getFirst()
        .getFirst()
        .toString();
  }

  private static Map<String, Object> withBuyout() {
    return draft(Map.of("buyoutPrice", euro("900.00")));
  }

  private static String publishedBy(Api seller, Map<String, Object> draft) {
    String id = seller.post(LISTINGS, draft).expect(201).json().get("id").asText();
    seller.post(path(id) + "/publication", null).expect(200);
    return id;
  }

  private static String buy(Api buyer, String listing) {
    return buyer.post(path(listing) + "/purchase", null).expect(201).json().get("id").asText();
  }
}
