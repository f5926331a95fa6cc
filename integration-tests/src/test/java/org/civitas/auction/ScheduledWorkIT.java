package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.civitas.auction.AuctionStage.bid;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.published;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.Test;

/** Work that no request begins is done as a whole or not at all, too. */
class ScheduledWorkIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void aClosingThatFailsLeavesNothingHalfDoneAndIsTriedAgain() {
    String listing = published(draft());
    bid(AuctionStage.bidders(1).get(0), listing, "30.00").expect(201);
    Civitas.update(
        "alter table auction.sale add constraint no_sale check (listing_id <> '"
            + listing
            + "') not valid");
    try {
      AuctionStage.endAt(listing, Instant.now().minusMillis(1));

      await()
          .atMost(SOON)
          .until(() -> Civitas.logs().contains("Listing " + listing + " waits for the next run"));
      assertThat(state(listing)).isEqualTo("OPEN");
      assertThat(events(listing)).containsExactly(List.of("opened"), List.of("bid"));
    } finally {
      Civitas.update("alter table auction.sale drop constraint no_sale");
    }

    await().atMost(SOON).until(() -> state(listing).equals("SOLD"));
    assertThat(Civitas.query("select 1 from auction.sale where listing_id = ?::uuid", listing))
        .hasSize(1);
  }

  private static Object state(String listing) {
    return Civitas.query("select state from auction.listing where id = ?::uuid", listing)
        .getFirst()
        .getFirst();
  }

  private static List<List<Object>> events(String listing) {
    return Civitas.query(
        "select type from auction.listing_event where listing_id = ?::uuid order by sequence",
        listing);
  }
}
