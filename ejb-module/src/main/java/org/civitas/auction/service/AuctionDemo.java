package org.civitas.auction.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civitas.auction.domain.Category;
import org.civitas.auction.domain.IncrementTable;
import org.civitas.auction.domain.Item;
import org.civitas.auction.domain.Listing;
import org.civitas.auction.domain.Offer;
import org.civitas.auction.domain.Party;
import org.civitas.auction.domain.Placement;
import org.civitas.auction.domain.PriceTerms;
import org.civitas.auction.domain.Timing;
import org.civitas.auction.persistence.Bids;
import org.civitas.auction.persistence.Categories;
import org.civitas.auction.persistence.Listings;
import org.civitas.auction.service.AuctionDemoItems.DemoItem;
import org.civitas.identity.api.Accounts;
import org.civitas.kernel.Money;
import org.civitas.platform.demo.DemoData;

/** A category tree and some lively listings. */
@ApplicationScoped
public class AuctionDemo implements DemoData {

  private static final int AFTER_ACCOUNTS = 20;

  @Inject Accounts accounts;
  @Inject Categories categories;
  @Inject Listings listings;
  @Inject Bids bids;
  @Inject ListingRecorder recorder;
  @Inject AuctionClock clock;

  @Override
  public String name() {
    return "auction";
  }

  @Override
  public int order() {
    return AFTER_ACCOUNTS;
  }

  @Override
  public void load() {
    Map<String, UUID> tree = new HashMap<>();
    for (DemoItem item : AuctionDemoItems.ALL) {
      if (!tree.containsKey(item.category())) {
        tree.put(item.category(), plant(item.category(), tree));
      }
    }
    Optional<Party> seller = party("demo-seller");
    List<Party> bidders =
        List.of("demo-bidder-1", "demo-bidder-2", "demo-bidder-3").stream()
            .flatMap(name -> party(name).stream())
            .toList();
    seller.ifPresent(
        party ->
            AuctionDemoItems.ALL.forEach(
                item -> offer(item, tree.get(item.category()), party, bidders)));
  }

  /** {@code vehicle/Honda} below {@code vehicle}, which is made first where needed. */
  private UUID plant(String path, Map<String, UUID> tree) {
    String[] names = path.split("/", 2);
    UUID top = tree.get(names[0]);
    Category parent = top == null ? grow(null, names[0]) : categories.find(top).orElseThrow();
    tree.put(names[0], parent.id());
    return names.length == 1 ? parent.id() : grow(parent, names[1]).id();
  }

  private Category grow(Category parent, String name) {
    Category category = new Category(parent, name, null);
    categories.add(category);
    return category;
  }

  private Optional<Party> party(String username) {
    return accounts
        .findByUsername(username)
        .map(contact -> new Party(contact.id(), contact.username()));
  }

  private void offer(DemoItem item, UUID category, Party seller, List<Party> bidders) {
    Instant now = clock.now();
    Listing listing =
        Listing.draft(
            seller,
            new Item(item.title(), item.description(), category, item.condition()),
            new PriceTerms(
                euro(item.start()),
                euro(item.reserve()),
                euro(item.buyout()),
                null,
                IncrementTable.STANDARD),
            Timing.until(now.plus(Duration.ofMinutes(item.minutes()))),
            now);
    listings.add(listing);
    listing.selling().publish(now);
    for (int i = 0; i < item.maxima().size() && !bidders.isEmpty(); i++) {
      bid(listing, bidders.get(i % bidders.size()), euro(item.maxima().get(i)), now);
    }
    recorder.record(listing);
    listings.flush();
  }

  private void bid(Listing listing, Party bidder, Money maximum, Instant now) {
    Placement placement = listing.bidding().place(Offer.upTo(bidder, maximum), now);
    bids.add(placement.bid());
    placement.counter().ifPresent(bids::add);
  }

  private static Money euro(String value) {
    return value == null ? null : Money.of(value, "EUR");
  }
}
