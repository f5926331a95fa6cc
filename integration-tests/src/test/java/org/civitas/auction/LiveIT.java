package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.civitas.auction.AuctionStage.bid;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.maximum;
import static org.civitas.auction.AuctionStage.path;
import static org.civitas.auction.AuctionStage.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.civitas.auction.Watching.Seen;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.junit.jupiter.api.Test;

/** Watching a listing by server-sent events and by WebSocket. */
class LiveIT {

  private static final Duration SOON = Duration.ofMillis(500);

  private final Api ada = AuctionStage.bidders(2).get(0);
  private final Api ben = AuctionStage.bidders(2).get(1);

  @Test
  void watchersSeeABidWithinHalfASecond() throws Exception {
    String listing = published(draft());
    bid(ada, listing, "30.00").expect(201);
    try (Watching events = Watching.events(listing);
        Watching socket = Watching.socket(listing, "")) {
      Awaitility.await().pollDelay(Duration.ofMillis(300)).until(() -> true);

      bid(ben, listing, "40.00").expect(201);
      Instant answered = Instant.now();

      for (Watching watching : List.of(events, socket)) {
        Awaitility.await().until(() -> watching.seen().size() == 1);
        assertThat(Duration.between(answered, watching.seen().get(0).at())).isLessThan(SOON);
      }
      assertThat(events.seen().get(0).id()).isEqualTo("3");
      assertThat(events.seen().get(0).type()).isEqualTo("bid");
      assertThat(socket.seen().get(0).type()).isEqualTo("BID");
      assertUpdate(events.seen().get(0).data(), listing);
      assertUpdate(socket.seen().get(0).data(), listing);
    }
  }

  private void assertUpdate(JsonNode update, String listing) {
    JsonNode bid = update.get("bid");
    assertThat(Instant.parse(update.get("serverTime").asText()))
        .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    JsonNode stored = ((ObjectNode) update.deepCopy()).without("serverTime");
    assertThat(stored)
        .isEqualTo(
            Answer.parse(
                """
                {"listingId":"%s","sequence":3,"type":"BID","at":"%s","state":"OPEN",
                 "currentPrice":{"value":"40.00","currency":"EUR"},
                 "nextMinimum":{"value":"50.00","currency":"EUR"},"bidCount":2,
                 "endsAt":"%s","leader":"%s",
                 "bid":{"id":"%s","sequence":2,"amount":{"value":"40.00","currency":"EUR"},
                        "bidder":"%s","automatic":false,"placedAt":"%s"}}
                """
                    .formatted(
                        listing,
                        update.get("at").asText(),
                        update.get("endsAt").asText(),
                        mask(ben),
                        bid.get("id").asText(),
                        mask(ben),
                        bid.get("placedAt").asText())));
  }

  @Test
  void whoComesBackGetsWhatWasMissed() throws Exception {
    String listing = published(draft());
    bid(ada, listing, "30.00").expect(201);
    bid(ben, listing, "40.00").expect(201);
    maximum(ada, listing, "100.00").expect(201);

    try (Watching byHeader = Watching.events(listing, "Last-Event-ID", "2");
        Watching socket = Watching.socket(listing, "?after=0")) {
      Awaitility.await().until(() -> byHeader.seen().size() == 2);
      Awaitility.await().until(() -> socket.seen().size() == 4);

      assertThat(byHeader.seen()).extracting(Seen::id).containsExactly("3", "4");
      assertThat(socket.seen()).extracting(Seen::id).containsExactly("1", "2", "3", "4");
      assertThat(socket.seen())
          .extracting(Seen::type)
          .containsExactly("OPENED", "BID", "BID", "BID");
    }
  }

  @Test
  void aSoftCloseAndTheEndAreSeen() throws Exception {
    String listing = published(draft());
    AuctionStage.endAt(listing, Instant.now().plusSeconds(60));
    try (Watching events = Watching.events(listing, "Last-Event-ID", "1")) {
      bid(ada, listing, "30.00").expect(201);
      Awaitility.await().until(() -> events.seen().size() == 2);

      AuctionStage.endAt(listing, Instant.now().minusMillis(1));
      Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> events.seen().size() == 4);

      assertThat(events.seen())
          .extracting(Seen::type)
          .containsExactly("bid", "extended", "closed", "sold");
    }
  }

  @Test
  void manyWatchersSeeAllBidsInOrder() throws Exception {
    String listing = published(draft());
    List<Watching> watchers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      watchers.add(
          i % 2 == 0
              ? Watching.events(listing, "Last-Event-ID", "0")
              : Watching.socket(listing, "?after=0"));
    }
    for (int amount = 30; amount <= 220; amount += 10) {
      bid(amount % 20 == 10 ? ada : ben, listing, amount + ".00").expect(201);
    }

    List<String> all = IntStream.rangeClosed(1, 21).mapToObj(Integer::toString).toList();
    for (Watching watching : watchers) {
      Awaitility.await().until(() -> watching.seen().size() >= all.size());
      assertThat(watching.seen()).extracting(Seen::id).isEqualTo(all);
      watching.close();
    }
  }

  @Test
  void thereIsNothingToWatchBeforeThePublication() {
    String draft = AuctionStage.drafted(draft());

    Answer answer =
        Api.anonymous().get(path(draft) + "/events", "Accept", "text/event-stream").expect(404);

    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/not-found");
  }

  private static String mask(Api who) {
    String name = who.username();
    return name.charAt(0) + "***" + name.charAt(name.length() - 1);
  }
}
