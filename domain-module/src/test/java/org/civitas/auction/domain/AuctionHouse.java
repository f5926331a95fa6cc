package org.civitas.auction.domain;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civitas.auction.api.AuctionProblem;
import org.civitas.auction.api.BuyNow;
import org.civitas.auction.api.RetractionReason;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Money;

/** One listing on stage, with a clock in hand and a book of all bids. */
final class AuctionHouse {

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final Party SELLER = party("seller");

  final List<Bid> bids = new ArrayList<>();
  final List<Retraction> retractions = new ArrayList<>();
  Instant now = NOON.minus(Duration.ofHours(1));
  Listing listing;

  private Money start = eur("30");
  private Money reserve;
  private Money buyout;
  private Money maximum;
  private BuyNow buyNow = BuyNow.UNTIL_FIRST_BID;
  private Instant endsAt = NOON;
  private IncrementTable increments = IncrementTable.fixed("10");

  static Money eur(String value) {
    return Money.of(value, "EUR");
  }

  static Party party(String name) {
    return new Party(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name);
  }

  AuctionHouse from(String price) {
    start = eur(price);
    return this;
  }

  AuctionHouse reserve(String price) {
    reserve = eur(price);
    return this;
  }

  AuctionHouse buyout(String price) {
    buyout = eur(price);
    return this;
  }

  AuctionHouse ceiling(String price) {
    maximum = eur(price);
    return this;
  }

  AuctionHouse buyNow(BuyNow until) {
    buyNow = until;
    return this;
  }

  AuctionHouse ends(Instant end) {
    endsAt = end;
    return this;
  }

  AuctionHouse standardIncrements() {
    increments = IncrementTable.STANDARD;
    return this;
  }

  AuctionHouse draft() {
    Timing timing = Timing.of(null, endsAt, null, buyNow);
    listing = Listing.draft(SELLER, item("A ring"), terms(), timing, now);
    return this;
  }

  AuctionHouse open() {
    draft();
    listing.selling().publish(now);
    return this;
  }

  static Item item(String title) {
    return new Item(title, "Gold", UUID.randomUUID(), "perfect");
  }

  PriceTerms terms() {
    return new PriceTerms(start, reserve, buyout, maximum, increments);
  }

  AuctionHouse at(Instant moment) {
    now = moment;
    return this;
  }

  Placement bid(String bidder, String amount) {
    return place(Offer.exactly(party(bidder), eur(amount)));
  }

  Placement maximum(String bidder, String amount) {
    return place(Offer.upTo(party(bidder), eur(amount)));
  }

  Placement place(Offer offer) {
    Placement placement = listing.bidding().place(offer, now);
    bids.add(placement.bid());
    placement.counter().ifPresent(bids::add);
    return placement;
  }

  Withdrawal retract(Bid bid) {
    return retract(bid, RetractionReason.TYPING_ERROR);
  }

  Withdrawal retract(Bid bid, RetractionReason reason) {
    BidHistory history = new BidHistory(bids, retractions);
    Withdrawal withdrawal = listing.bidding().retract(bid, reason, history, now);
    retractions.add(withdrawal.retraction());
    withdrawal.restated().ifPresent(bids::add);
    return withdrawal;
  }

  Optional<Sale> close() {
    return listing.bidding().closeIfDue(now);
  }

  String leader() {
    return listing.standing().leader().map(Party::name).orElse("nobody");
  }

  String price() {
    return listing.currentPrice().value().toPlainString();
  }

  String nextMinimum() {
    return listing.nextMinimum().map(next -> next.value().toPlainString()).orElse("none");
  }

  List<String> history() {
    return bids.stream()
        .map(bid -> bid.sequence() + " " + bid.bidder().name() + " " + bid.amount().value())
        .toList();
  }

  List<String> updateTypes() {
    return listing.updates().stream().map(update -> update.type().wireName()).toList();
  }

  static AuctionProblem refusal(Runnable deed) {
    return (AuctionProblem) refused(deed).type();
  }

  static DomainException refused(Runnable deed) {
    try {
      deed.run();
    } catch (DomainException refusal) {
      return refusal;
    }
    throw new AssertionError("Nothing was refused");
  }
}
