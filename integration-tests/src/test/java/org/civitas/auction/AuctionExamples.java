package org.civitas.auction;

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
        Map.entry("auction.sales.get", AuctionExamples::ofOwnPurchase));
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

  private static Example ofOwnPurchase(Api owner) {
    String listing = published(draft(Map.of("buyoutPrice", euro("900.00"))));
    String sale =
        owner.post(path(listing) + "/purchase", null).expect(201).json().get("id").asText();
    return Example.by(owner).at("id", sale);
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
