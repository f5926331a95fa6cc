package org.civitas.resilience;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.civitas.testing.Answer;
import org.civitas.testing.Storage;

/**
 * Bidders outbid each other on one listing after the other, each of which ends by the clock. Every
 * confirmed bid is stored once, and no other; numbers have no gap; the price is the last bid's and
 * the leader its bidder; what has bids is sold once, at that price, to that bidder.
 */
final class Bidding implements Workload {

  private static final int BIDDERS = 4;
  private static final Duration ROUND = Duration.ofSeconds(15);

  private static final String BIDS =
      "select id::text, listing_id::text, sequence, amount, bidder_name from auction.bid";
  private static final Invariant OPEN_ONES =
      new Invariant(
          "listings end", "select id from auction.listing where state in ('SCHEDULED', 'OPEN')");
  private static final List<Invariant> INVARIANTS =
      List.of(
          new Invariant(
              "bids are numbered without a gap",
              """
              select * from (select id, listing_id, sequence, row_number() over (
                partition by listing_id order by sequence) as place from auction.bid) bid
              where sequence <> place\
              """),
          new Invariant(
              "each bid is higher than the one before",
              """
              select * from (select id, listing_id, sequence, amount, lag(amount) over (
                partition by listing_id order by sequence) as before from auction.bid) bid
              where amount < before + 1\
              """),
          new Invariant(
              "price and leader are the last bid's",
              """
              select l.id, l.current_price, l.leader_name, b.amount, b.bidder_name
              from auction.listing l join auction.bid b
                on b.listing_id = l.id and b.sequence = l.bid_sequence
              where b.amount <> l.current_price or b.bidder_name <> l.leader_name\
              """),
          new Invariant(
              "bids are counted",
              """
              select id from auction.listing l where bid_count <> bid_sequence or bid_count <>
                (select count(*) from auction.bid b where b.listing_id = l.id)\
              """),
          new Invariant(
              "what has bids is sold once, to the leader, for the price",
              """
              select l.id, l.state from auction.listing l where bid_count > 0 and 1 <>
                (select count(*) from auction.sale s where s.listing_id = l.id
                  and s.buyer_name = l.leader_name and s.price = l.current_price)\
              """));

  private final Tally tally = new Tally("bidding");
  private final Queue<String> listings = new ConcurrentLinkedQueue<>();
  private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
  private AuctionHouse house;
  private PatientClient seller;
  private String current;

  /** What a bidder was told of a bid. */
  private record Receipt(String bid, String listing, long sequence, BigDecimal amount, String by) {}

  @Override
  public Tally tally() {
    return tally;
  }

  @Override
  public List<Worker> begin(Cluster cluster) {
    house = new AuctionHouse(cluster);
    seller = house.member(tally, "SELLER");
    open(null);
    return Stream.generate(() -> house.member(tally, "BIDDER"))
        .limit(BIDDERS)
        .map(bidder -> new Worker(bidder, () -> bid(bidder)))
        .toList();
  }

  private void bid(PatientClient bidder) {
    String listing = current();
    JsonNode seen = bidder.ask(api -> api.get(AuctionHouse.LISTINGS + listing)).answer().json();
    JsonNode minimum = seen.get("nextMinimum");
    if (!seen.get("state").asText().equals("OPEN") || minimum == null || minimum.isNull()) {
      open(listing);
      return;
    }
    Answer answer =
        AuctionHouse.once(
            bidder, AuctionHouse.LISTINGS + listing + "/bids", Map.of("amount", minimum));
    tally.operation();
    if (answer.status() == 201) {
      tally.acknowledged();
      receipts.add(receipt(answer.json(), listing, bidder));
    } else if (answer.json().get("type").asText().equals("/problems/listing-not-open")) {
      open(listing);
    } else if (answer.status() != 409) {
      tally.broken("a bid was answered " + answer);
    }
  }

  private static Receipt receipt(JsonNode bid, String listing, PatientClient bidder) {
    return new Receipt(
        bid.get("id").asText(),
        listing,
        bid.get("sequence").asLong(),
        new BigDecimal(bid.at("/amount/value").asText()),
        bidder.api().username());
  }

  private synchronized String current() {
    return current;
  }

  /** Opens the next listing, unless another client has done so. */
  private synchronized void open(String ended) {
    while (Objects.equals(current, ended)) {
      String next = house.list(seller, house.draft(ROUND));
      if (next != null) {
        current = next;
        listings.add(next);
      }
    }
  }

  @Override
  public void check(Cluster cluster) {
    Storage storage = cluster.storage();
    await().atMost(Duration.ofMinutes(1)).until(() -> OPEN_ONES.isKept(storage));
    INVARIANTS.forEach(invariant -> invariant.check(storage, tally));
    Map<String, Receipt> told = new HashMap<>();
    receipts.forEach(receipt -> told.put(receipt.bid(), receipt));
    for (List<Object> bid : storage.query(BIDS)) {
      compare(stored(bid), told.remove((String) bid.getFirst()));
    }
    told.values().forEach(receipt -> tally.lost("bid " + receipt));
  }

  private static Receipt stored(List<Object> bid) {
    return new Receipt(
        (String) bid.get(0),
        (String) bid.get(1),
        (Long) bid.get(2),
        ((BigDecimal) bid.get(3)).setScale(2),
        (String) bid.get(4));
  }

  /** All clients were told in the end, so a bid that nobody was told of is one too many. */
  private void compare(Receipt stored, Receipt told) {
    if (told == null) {
      tally.doubled("nobody was told of " + stored);
    } else if (!told.equals(stored)) {
      tally.broken("told " + told + ", stored " + stored);
    }
  }
}
