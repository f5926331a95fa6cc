package org.civitas.resilience;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.civitas.testing.Answer;
import org.civitas.testing.Storage;

/**
 * Sellers list things that buyers buy at once, and events bring invoice and letters. Every
 * confirmed sale is stored once; every stored event reaches each of its handlers, which acts on it
 * once: one invoice, one letter to the winner, one to the seller.
 */
final class Selling implements Workload {

  private static final int SELLERS = 2;
  private static final Duration LONG = Duration.ofHours(1);

  private static final Invariant DELIVERED =
      new Invariant("events arrive", "select * from platform.outbox where done_at is null");
  private static final List<Invariant> INVARIANTS =
      List.of(
          new Invariant(
              "each event was applied by each handler of its kind",
              """
              select o.id, o.type, h.handler from platform.outbox o
              join (select distinct e.type, i.handler from platform.outbox e
                join platform.inbox i on i.message_id = e.id) h on h.type = o.type
              where not exists (select 1 from platform.inbox i
                where i.message_id = o.id and i.handler = h.handler)\
              """),
          new Invariant(
              "a sale is told of once",
              """
              select s.id from auction.sale s where 1 <>
                (select count(*) from platform.outbox o
                  where o.type like '%.ListingSold' and o.payload like '%' || s.id || '%')\
              """),
          new Invariant(
              "an event's effect is of one transaction with the note that it was applied",
              """
              select o.id from platform.outbox o
              join platform.inbox i on i.message_id = o.id and i.handler = 'auction.invoice-issue'
              join auction.invoice v on o.payload like '%' || v.sale_id || '%'
              where v.xmin <> i.xmin\
              """),
          new Invariant(
              "a sale is of one transaction with what watchers are told of it",
              """
              select s.id from auction.sale s where not exists
                (select 1 from auction.listing_event e
                  where e.listing_id = s.listing_id and e.xmin = s.xmin)\
              """),
          new Invariant(
              "a sale has one invoice, for its price",
              """
              select s.id from auction.sale s where 1 <> (select count(*) from auction.invoice i
                where i.sale_id = s.id and i.amount = s.price)\
              """),
          new Invariant(
              "winner and seller get one letter each",
              """
              select s.id from auction.sale s where
                1 <> (select count(*) from platform.mail
                  where dedupe_key = 'auction:won:' || s.id || ':' || s.buyer_id)
                or 1 <> (select count(*) from platform.mail
                  where dedupe_key = 'auction:sold:' || s.id || ':' || s.seller_id)\
              """));

  private final Tally tally = new Tally("selling");
  private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
  private AuctionHouse house;

  /** What a buyer was told. */
  private record Receipt(String sale, String listing, String by) {}

  @Override
  public Tally tally() {
    return tally;
  }

  @Override
  public List<Worker> begin(Cluster cluster) {
    house = new AuctionHouse(cluster);
    return Stream.generate(
            () -> {
              PatientClient seller = house.member(tally, "SELLER");
              PatientClient buyer = house.member(tally, "BIDDER");
              return new Worker(buyer, () -> sell(seller, buyer));
            })
        .limit(SELLERS)
        .toList();
  }

  private void sell(PatientClient seller, PatientClient buyer) {
    Map<String, Object> draft = house.draft(LONG);
    draft.put("buyoutPrice", AuctionHouse.euro("90.00"));
    String listing = house.list(seller, draft);
    Answer answer = AuctionHouse.once(buyer, AuctionHouse.LISTINGS + listing + "/purchase", null);
    tally.operation();
    if (answer.status() == 201) {
      tally.acknowledged();
      JsonNode sale = answer.json();
      receipts.add(new Receipt(sale.get("id").asText(), listing, buyer.api().username()));
    } else {
      tally.broken("a purchase was answered " + answer);
    }
  }

  @Override
  public void check(Cluster cluster) {
    Storage storage = cluster.storage();
    // As if the pauses between two attempts were over.
    storage.update("update platform.outbox set due_at = clock_timestamp() where done_at is null");
    try {
      await().atMost(Duration.ofMinutes(1)).until(() -> DELIVERED.isKept(storage));
    } catch (ConditionTimeoutException e) {
      DELIVERED.check(storage, tally);
    }
    INVARIANTS.forEach(invariant -> invariant.check(storage, tally));
    for (Receipt receipt : receipts) {
      if (storage
          .query(
              "select 1 from auction.sale where id = ?::uuid and listing_id = ?::uuid"
                  + " and buyer_name = ?",
              receipt.sale(),
              receipt.listing(),
              receipt.by())
          .isEmpty()) {
        tally.lost("sale " + receipt);
      }
    }
  }
}
