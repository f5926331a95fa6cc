package org.civitas.auction;

import static org.awaitility.Awaitility.await;
import static org.civitas.auction.AuctionStage.LISTINGS;
import static org.civitas.auction.AuctionStage.bid;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.euro;
import static org.civitas.auction.AuctionStage.path;
import static org.civitas.auction.AuctionStage.published;
import static org.civitas.auction.AuctionStage.unique;

import java.util.Map;
import java.util.function.Function;
import org.civitas.contract.Example;
import org.civitas.contract.Examples;
import org.civitas.testing.Api;

/** Listings in the states that operations need them in. */
public final class AuctionExamples implements Examples {

  @Override
  public Map<String, Function<Api, Example>> byOperation() {
    return Map.ofEntries(
        Map.entry("auction.categories.create", AuctionExamples::newCategory),
        Map.entry("auction.categories.change", AuctionExamples::changedCategory),
        Map.entry("auction.listings.create", AuctionExamples::newListing),
        Map.entry("auction.listings.get", AuctionExamples::ofPublished),
        Map.entry("auction.listings.revise", AuctionExamples::revision),
        Map.entry("auction.listings.publish", AuctionExamples::ofDraft),
        Map.entry("auction.listings.cancel", AuctionExamples::ofOwnPublished),
        Map.entry("auction.listings.relist", AuctionExamples::relisting),
        Map.entry("auction.listingBids.place", AuctionExamples::ofPublished),
        Map.entry("auction.listingBids.list", AuctionExamples::ofPublished),
        Map.entry("auction.listingEvents.watch", AuctionExamples::ofPublished),
        Map.entry("auction.purchases.buy", AuctionExamples::ofPublished),
        Map.entry("auction.ownBids.get", AuctionExamples::ofOwnBid),
        Map.entry("auction.ownBids.retract", AuctionExamples::ofOwnBid),
        Map.entry("auction.sales.get", owner -> of(SaleStage.boughtBy(owner), owner)),
        Map.entry("auction.sales.getInvoice", AuctionExamples::ofInvoiced),
        Map.entry("auction.salePayments.pay", owner -> of(SaleStage.boughtBy(owner), owner)),
        Map.entry("auction.salePayments.cancel", AuctionExamples::ofPendingPayment),
        Map.entry("auction.salePayments.refund", AuctionExamples::ofPaidByAnother),
        Map.entry("auction.fulfilment.ship", AuctionExamples::ofPaidByAnother),
        Map.entry("auction.fulfilment.receive", AuctionExamples::ofShipped),
        Map.entry("auction.fulfilment.dispute", AuctionExamples::ofPaid),
        Map.entry("auction.fulfilment.dismissDispute", AuctionExamples::ofDisputed),
        Map.entry(
            "auction.fulfilment.offerSecondChance",
            owner -> of(SaleStage.overdueBy(owner), owner)));
  }

  private static Example newCategory(Api owner) {
    return Example.by(owner).with("name", unique("contract")).with("parentId", null);
  }

  private static Example changedCategory(Api owner) {
    return newCategory(owner).at("id", AuctionStage.newCategory(unique("contract"), null));
  }

  private static Example newListing(Api owner) {
    return Example.by(owner).with("categoryId", AuctionStage.category());
  }

  private static Example revision(Api owner) {
    return newListing(owner).at("id", ownPublished(owner));
  }

  private static Example ofDraft(Api owner) {
    return Example.by(owner).at("id", drafted(owner));
  }

  private static Example ofOwnPublished(Api owner) {
    return Example.by(owner).at("id", ownPublished(owner));
  }

  private static Example relisting(Api owner) {
    String id = ownPublished(owner);
    owner.post(path(id) + "/cancellation", Map.of()).expect(200);
    return Example.by(owner).at("id", id);
  }

  /** Somebody else's, open for bids and to be bought at once. */
  private static Example ofPublished(Api owner) {
    return Example.by(owner).at("id", published(draft(Map.of("buyoutPrice", euro("900.00")))));
  }

  private static Example ofOwnBid(Api owner) {
    String bid = bid(owner, published(draft()), "30.00").expect(201).json().get("id").asText();
    return Example.by(owner).at("id", bid);
  }

  private static Example of(String id, Api owner) {
    return Example.by(owner).at("id", id);
  }

  private static Example ofInvoiced(Api owner) {
    String sale = SaleStage.boughtBy(owner);
    await().until(() -> SaleStage.invoice(owner, sale).status() == 200);
    return of(sale, owner);
  }

  private static Example ofPendingPayment(Api owner) {
    String sale = SaleStage.boughtBy(owner);
    SaleStage.pay(owner, sale, "test-pending").expect(202);
    return of(sale, owner);
  }

  private static Example ofPaid(Api owner) {
    return of(SaleStage.paid(owner, SaleStage.boughtBy(owner)), owner);
  }

  private static Example ofPaidByAnother(Api owner) {
    String sale = SaleStage.soldBy(owner);
    return of(SaleStage.paid(AuctionStage.bidders(1).getFirst(), sale), owner);
  }

  private static Example ofShipped(Api owner) {
    String sale = SaleStage.paid(owner, SaleStage.boughtBy(owner));
    SaleStage.step(AuctionStage.seller(), sale, "shipment", Map.of()).expect(200);
    return of(sale, owner);
  }

  private static Example ofDisputed(Api owner) {
    String sale = SaleStage.paid(owner, SaleStage.boughtBy(owner));
    SaleStage.step(owner, sale, "dispute", Map.of("reason", "It never came.")).expect(200);
    return of(sale, owner);
  }

  private static String drafted(Api owner) {
    return owner.post(LISTINGS, draft()).expect(201).json().get("id").asText();
  }

  private static String ownPublished(Api owner) {
    String id = drafted(owner);
    owner.post(path(id) + "/publication", null).expect(200);
    return id;
  }
}
