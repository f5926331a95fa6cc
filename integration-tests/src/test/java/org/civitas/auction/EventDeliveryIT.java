package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.civitas.auction.AuctionStage.bid;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.mailsAbout;
import static org.civitas.auction.AuctionStage.published;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.civitas.testing.ServerMetrics;
import org.civitas.testing.SqlStatements;
import org.junit.jupiter.api.Test;

/**
 * Events on their way to their handlers, and what becomes of those whose handlers fail; tried with
 * the letter to a bidder who was outbid.
 */
class EventDeliveryIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String PARKED = "/api/v1/operation/parked-events";
  private static final String FAILURES = "event_failures_total{handler=\"auction.outbid-letter\"}";

  private final List<Api> bidders = AuctionStage.bidders(2);

  @Test
  void anEventThatFailsComesAgainAndHoldsUpNoOther() {
    String broken = published(draft());
    String sound = published(draft());
    double failures = ServerMetrics.value(FAILURES);
    Civitas.update(
        "alter table platform.mail add constraint no_letters check (dedupe_key not like '%"
            + broken
            + "%') not valid");
    try {
      outbid(broken);
      outbid(sound);

      await().atMost(SOON).until(() -> mailsAbout("outbid:" + sound).size() == 1);
      await().atMost(SOON).until(() -> failures(broken) >= 2);
      assertThat(mailsAbout("outbid:" + broken)).isEmpty();
      assertThat(ServerMetrics.value(FAILURES)).isGreaterThanOrEqualTo(failures + 2);
      await().atMost(SOON).until(() -> ServerMetrics.value("outbox_waiting") >= 1);
      assertThat(lastError(broken))
          .isEqualTo(
              "auction.outbid-letter: PSQLException: ERROR: new row for relation \"mail\" violates"
                  + " check constraint \"no_letters\"");
    } finally {
      Civitas.update("alter table platform.mail drop constraint no_letters");
    }

    await().atMost(SOON).until(() -> mailsAbout("outbid:" + broken).size() == 1);
    await().atMost(SOON).until(() -> isDone(broken));
  }

  @Test
  void anEventThatFailsTooOftenIsParkedUntilAnAdministratorHasItTriedAgain() {
    String listing = published(draft());
    UUID poison = UUID.randomUUID();
    Civitas.update(
        "insert into platform.outbox (id, type, payload, occurred_at, failures) values (?,"
            + " 'org.civitas.auction.api.BidderOutbid', '{\"no\": \"sense\"}', now(), 9)",
        poison);

    await().atMost(SOON).until(() -> parked(poison) != null);
    await().atMost(SOON).until(() -> ServerMetrics.value("outbox_parked") >= 1);
    assertThat(parked(poison)).isEqualTo(expected(poison));
    assertThat(Civitas.logs())
        .contains(poison + " (org.civitas.auction.api.BidderOutbid) is parked");
    onlyAdministratorsMayTouch(poison);

    Civitas.update(
        "update platform.outbox set payload = ? where id = ?", outbidEvent(listing), poison);
    Api.admin().post(PARKED + "/" + poison + "/redelivery", null).expect(204);

    await().atMost(SOON).until(() -> mailsAbout("outbid:" + listing).size() == 1);
    assertThat(parked(poison)).isNull();
    Api.admin().post(PARKED + "/" + poison + "/redelivery", null).expect(404);
  }

  @Test
  void anEventThatNobodyWantsIsDone() {
    UUID event = UUID.randomUUID();
    Civitas.update(
        "insert into platform.outbox (id, type, payload, occurred_at) values (?, 'no.such.Event',"
            + " '{}', now())",
        event);

    await()
        .atMost(SOON)
        .until(
            () ->
                Civitas.query(
                            "select 1 from platform.outbox where id = ? and done_at is not null",
                            event)
                        .size()
                    == 1);
  }

  /** As many as come together: the work of a town's closing auctions grows with its letters. */
  @Test
  void eventsThatCameTogetherAreHandledWithFewStatements() {
    String listing = published(draft());
    String contact = "% from identity.account where id = any%";
    String letter = "insert into platform.mail%";
    long contacts = SqlStatements.calls(contact);
    long letters = SqlStatements.calls(letter);

    Civitas.update(
        "insert into platform.outbox (id, type, payload, occurred_at)"
            + " select gen_random_uuid(), 'org.civitas.auction.api.BidderOutbid',"
            + " replace(?, '\"sequence\": 2', '\"sequence\": ' || n), now()"
            + " from generate_series(1, 80) n",
        outbidEvent(listing));

    await().atMost(SOON).until(() -> mailsAbout("outbid:" + listing).size() == 80);
    assertThat(SqlStatements.calls(contact) - contacts).isBetween(1L, 10L);
    assertThat(SqlStatements.calls(letter) - letters).isBetween(1L, 10L);
  }

  private JsonNode expected(UUID poison) {
    JsonNode shown = parked(poison);
    assertThat(Instant.parse(shown.get("parkedAt").asText())).isBefore(Instant.now());
    return Answer.parse(
        """
        {"id": "%s", "type": "org.civitas.auction.api.BidderOutbid", "occurredAt": "%s",
         "parkedAt": "%s", "failures": 10, "lastError": "%s"}
        """
            .formatted(
                poison,
                shown.get("occurredAt").asText(),
                shown.get("parkedAt").asText(),
                shown.get("lastError").asText()));
  }

  private void onlyAdministratorsMayTouch(UUID poison) {
    for (Api other : List.of(bidders.get(0), AuctionStage.seller())) {
      other.get(PARKED).expect(403);
      other.post(PARKED + "/" + poison + "/redelivery", null).expect(403);
    }
    Api.anonymous().get(PARKED).expect(401);
  }

  private void outbid(String listing) {
    bid(bidders.get(0), listing, "30.00").expect(201);
    bid(bidders.get(1), listing, "40.00").expect(201);
  }

  private String outbidEvent(String listing) {
    String bidder = bidders.get(0).get("/api/v1/identity/me").expect(200).json().get("id").asText();
    return """
    {"listingId": "%s", "title": "A ring", "bidderId": "%s", "sequence": 2,
     "currentPrice": {"value": "40.00", "currency": "EUR"},
     "nextMinimum": {"value": "50.00", "currency": "EUR"}, "endsAt": "2030-01-01T00:00:00Z"}
    """
        .formatted(listing, bidder);
  }

  private static JsonNode parked(UUID id) {
    for (JsonNode event : Api.admin().get(PARKED + "?limit=100").expect(200).json().get("items")) {
      if (event.get("id").asText().equals(id.toString())) {
        return event;
      }
    }
    return null;
  }

  private static long failures(String listing) {
    return ((Number) about(listing, "max(failures)")).longValue();
  }

  private static Object lastError(String listing) {
    return about(listing, "max(last_error)");
  }

  private static boolean isDone(String listing) {
    return (Boolean) about(listing, "bool_and(done_at is not null)");
  }

  private static Object about(String listing, String what) {
    return Civitas.query(
            "select "
                + what
                + " from platform.outbox where type like '%BidderOutbid' and payload"
                + " like ?",
            "%" + listing + "%")
        .getFirst()
        .getFirst();
  }
}
