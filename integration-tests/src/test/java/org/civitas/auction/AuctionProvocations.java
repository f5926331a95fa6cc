package org.civitas.auction;

import static org.civitas.auction.AuctionStage.CATEGORIES;
import static org.civitas.auction.AuctionStage.bid;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.drafted;
import static org.civitas.auction.AuctionStage.endAt;
import static org.civitas.auction.AuctionStage.euro;
import static org.civitas.auction.AuctionStage.maximum;
import static org.civitas.auction.AuctionStage.newCategory;
import static org.civitas.auction.AuctionStage.path;
import static org.civitas.auction.AuctionStage.published;
import static org.civitas.auction.AuctionStage.seller;
import static org.civitas.auction.AuctionStage.unique;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.civitas.contract.Provocations;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;

/** Everything that the auction refuses. */
public final class AuctionProvocations implements Provocations {

  @Override
  public Map<String, Supplier<Answer>> byProblem() {
    return Map.ofEntries(
        Map.entry("bid-too-low", () -> bid(bidder(), published(draft()), "29.00")),
        Map.entry("maximum-not-raised", AuctionProvocations::aLowerMaximum),
        Map.entry("ceiling-reached", AuctionProvocations::aBidAtTheCeiling),
        Map.entry("listing-not-open", AuctionProvocations::aBidOnACancelledListing),
        Map.entry("buyout-unavailable", () -> buy(published(draft()))),
        Map.entry("own-listing", AuctionProvocations::aBidOnOnesOwn),
        Map.entry("above-maximum", AuctionProvocations::aBidAboveTheMaximum),
        Map.entry("wrong-currency", AuctionProvocations::aBidInDollars),
        Map.entry("listing-state", () -> sold(published(draft()), "publication")),
        Map.entry("listing-has-bids", () -> sold(listingWithABid(), "cancellation")),
        Map.entry("listing-ended", AuctionProvocations::aPublicationTooLate),
        Map.entry("retraction-too-late", AuctionProvocations::aRetractionTooLate),
        Map.entry("bid-not-retractable", AuctionProvocations::aSecondRetraction),
        Map.entry(
            "description-unchanged", () -> retraction(bidder(), newBid(), "DESCRIPTION_CHANGED")),
        Map.entry("category-in-use", AuctionProvocations::aRemovalOfAParent),
        Map.entry("category-exists", AuctionProvocations::aCategoryTwice),
        Map.entry("category-cycle", AuctionProvocations::aCategoryBelowItself),
        Map.entry("sale-state", AuctionProvocations::aSecondPayment),
        Map.entry(
            "payment-declined",
            () -> SaleStage.pay(bidder(), SaleStage.boughtBy(bidder()), "test-declined")),
        Map.entry(
            "idempotency-key-required",
            () -> SaleStage.step(bidder(), SaleStage.boughtBy(bidder()), "refund", null)));
  }

  @Override
  public Map<String, String> notHere() {
    return Map.of(
        "payment-under-way", "SettlementIT meets it.",
        "payment-not-overdue", "SettlementIT meets it.",
        "no-runner-up", "SettlementIT meets it.");
  }

  private static Answer aSecondPayment() {
    String sale = SaleStage.paid(bidder(), SaleStage.boughtBy(bidder()));
    return SaleStage.pay(bidder(), sale, "card-1");
  }

  private static Api bidder() {
    return AuctionStage.bidders(1).getFirst();
  }

  private static Answer aLowerMaximum() {
    String listing = published(draft());
    maximum(bidder(), listing, "90.00").expect(201);
    return maximum(bidder(), listing, "80.00");
  }

  private static Answer aBidAtTheCeiling() {
    String listing = published(draft(Map.of("maximumPrice", euro("100.00"))));
    bid(bidder(), listing, "95.00").expect(201);
    return bid(AuctionStage.bidders(2).getLast(), listing, "100.00");
  }

  private static Answer aBidOnACancelledListing() {
    String listing = published(draft());
    seller().post(path(listing) + "/cancellation", Map.of()).expect(200);
    return bid(bidder(), listing, "30.00");
  }

  private static Answer aBidOnOnesOwn() {
    Api both = Api.member("SELLER", "BIDDER");
    String listing =
        both.post(AuctionStage.LISTINGS, draft()).expect(201).json().get("id").asText();
    both.post(path(listing) + "/publication", null).expect(200);
    return bid(both, listing, "30.00");
  }

  private static Answer aBidAboveTheMaximum() {
    return bid(bidder(), published(draft(Map.of("maximumPrice", euro("100.00")))), "100.01");
  }

  private static Answer aBidInDollars() {
    return bidder()
        .post(
            path(published(draft())) + "/bids",
            Map.of("amount", Map.of("value", "30.00", "currency", "USD")));
  }

  private static Answer buy(String listing) {
    return bidder().post(path(listing) + "/purchase", null);
  }

  private static Answer sold(String listing, String step) {
    return seller().post(path(listing) + "/" + step, step.equals("cancellation") ? Map.of() : null);
  }

  private static Answer aPublicationTooLate() {
    String listing = drafted(draft());
    endAt(listing, Instant.now().minusSeconds(1));
    return sold(listing, "publication");
  }

  private static String listingWithABid() {
    String listing = published(draft());
    bid(bidder(), listing, "30.00").expect(201);
    return listing;
  }

  private static String newBid() {
    return bid(bidder(), published(draft()), "30.00").expect(201).json().get("id").asText();
  }

  private static Answer retraction(Api bidder, String bid, String reason) {
    return bidder.post("/api/v1/auction/bids/" + bid + "/retraction", Map.of("reason", reason));
  }

  /** The listing ends within twelve hours, and the bid is older than one; bids never change. */
  private static Answer aRetractionTooLate() {
    String bid = newBid();
    Civitas.update("alter table auction.bid disable trigger bid_is_final");
    try {
      Civitas.update(
          "update auction.bid set placed_at = placed_at - interval '2 hours' where id = ?::uuid",
          bid);
    } finally {
      Civitas.update("alter table auction.bid enable trigger bid_is_final");
    }
    return retraction(bidder(), bid, "TYPING_ERROR");
  }

  private static Answer aSecondRetraction() {
    String bid = newBid();
    retraction(bidder(), bid, "TYPING_ERROR").expect(200);
    return retraction(bidder(), bid, "TYPING_ERROR");
  }

  private static Answer aRemovalOfAParent() {
    String parent = newCategory(unique("parent"), null);
    newCategory(unique("child"), parent);
    return Api.admin().delete(category(parent), "If-Match", etag(parent));
  }

  private static Answer aCategoryTwice() {
    String name = unique("twice");
    newCategory(name, null);
    return Api.admin().post(CATEGORIES, Map.of("name", name));
  }

  private static Answer aCategoryBelowItself() {
    String parent = newCategory(unique("parent"), null);
    String child = newCategory(unique("child"), parent);
    return Api.admin().patch(category(parent), Map.of("parentId", child), "If-Match", etag(parent));
  }

  private static String etag(String category) {
    return Api.anonymous().get(category(category)).expect(200).etag();
  }

  private static String category(String id) {
    return CATEGORIES + "/" + id;
  }
}
