package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civitas.auction.AuctionStage.bid;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.published;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.Test;

/**
 * All that one request changes has one transaction of the database, whether an entity or SQL wrote
 * it, at once or last of all. Each row tells by its {@code xmin} which transaction that was.
 */
class OneTransactionIT {

  private final List<Api> bidders = AuctionStage.bidders(2);

  @Test
  void aBidItsListingItsUpdateAndItsAnswerAreStoredTogether() {
    String listing = published(draft());
    bid(bidders.get(0), listing, "30.00").expect(201);
    String key = UUID.randomUUID().toString();
    String second =
        bid(bidders.get(1), listing, "50.00", "Idempotency-Key", key)
            .expect(201)
            .json()
            .get("id")
            .asText();

    String transaction = transactionOf("auction.listing", "id = ?::uuid", listing);

    assertThat(transactionOf("auction.bid", "id = ?::uuid", second)).isEqualTo(transaction);
    assertThat(ofLastUpdate(listing)).isEqualTo(transaction);
    assertThat(transactionOf("platform.idempotency_key", "key = ?", key)).isEqualTo(transaction);
  }

  @Test
  void aRetractionWhichEntitiesAndSqlWriteIsStoredTogether() {
    String listing = published(draft());
    Api ada = bidders.getFirst();
    String bid = bid(ada, listing, "30.00").expect(201).json().get("id").asText();
    ada.post("/api/v1/auction/bids/" + bid + "/retraction", Map.of("reason", "TYPING_ERROR"))
        .expect(200);

    String transaction = transactionOf("auction.listing", "id = ?::uuid", listing);

    assertThat(transactionOf("auction.retraction", "bid_id = ?::uuid", bid)).isEqualTo(transaction);
    assertThat(transactionOf("audit.entry", "target = ?", "bid:" + bid)).isEqualTo(transaction);
    assertThat(ofLastUpdate(listing)).isEqualTo(transaction);
  }

  private static String ofLastUpdate(String listing) {
    return transactionOf(
        "auction.listing_event",
        "(listing_id, sequence) = (select id, event_sequence from auction.listing where id ="
            + " ?::uuid)",
        listing);
  }

  private static String transactionOf(String table, String condition, String argument) {
    return (String)
        Civitas.query("select xmin::text from " + table + " where " + condition, argument)
            .getFirst()
            .getFirst();
  }
}
