package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.civitas.auction.AuctionStage.bid;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.published;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.civitas.testing.ServerMetrics;
import org.civitas.testing.ServerProcess;
import org.civitas.testing.ServerProcess.ThreadShot;
import org.junit.jupiter.api.Test;

/** Somebody who stops reading costs the server no thread and the others no time. */
class SlowReadersIT {

  private static final int UPDATES = 1800;
  private static final int BYTES_EACH = 10_000;
  private static final String SENDING = "org.civitas.platform.web.live";

  private final Api ada = AuctionStage.bidders(1).get(0);
  private final String listing = published(draft());

  @Test
  void whoStopsReadingHoldsNoThreadDelaysNobodyAndIsLetGo() throws Exception {
    try (SlowReader events = SlowReader.ofEvents(listing);
        SlowReader messages = SlowReader.ofMessages(listing);
        Watching quick = Watching.events(listing)) {
      manyUpdatesHappen();

      await().atMost(Duration.ofSeconds(20)).until(() -> quick.seen().size() == UPDATES);
      assertThat(ServerProcess.threadsWithin(SENDING)).allMatch(ThreadShot::virtual);
      aBidIsSeenBy(quick);

      await().atMost(Duration.ofSeconds(60)).until(() -> ServerMetrics.value("live_watchers") == 1);
      for (SlowReader slow : List.of(events, messages)) {
        assertThat(slow.readToTheEnd()).isLessThan((long) UPDATES * BYTES_EACH);
      }
      await().until(() -> ServerProcess.threadsWithin(SENDING).isEmpty());
      assertThat(quick.seen()).hasSize(UPDATES + 1);
    }
  }

  private void aBidIsSeenBy(Watching watching) {
    bid(ada, listing, "30.00").expect(201);
    Instant answered = Instant.now();
    await().until(() -> watching.seen().size() == UPDATES + 1);
    assertThat(Duration.between(answered, watching.seen().get(UPDATES).at()))
        .isLessThan(Duration.ofSeconds(1));
  }

  /** More than all buffers on the way to a client hold together. */
  private void manyUpdatesHappen() {
    Civitas.update(
        "insert into auction.listing_event (listing_id, sequence, type, payload,"
            + " occurred_at) select ?::uuid, n, 'revised', '{\"sequence\":'"
            + " || n || ',\"type\":\"REVISED\",\"filler\":\"' || ? || '\"}', now() from"
            + " generate_series(2, ?) n",
        listing,
        "x".repeat(BYTES_EACH),
        UPDATES + 1);
    Civitas.update(
        "update auction.listing set event_sequence = ?, version = version + 1 where id = ?::uuid",
        UPDATES + 1,
        listing);
  }
}
