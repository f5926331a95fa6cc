package org.civitas.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.civitas.contract.Provocations;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;

/** Everything that is refused the same way everywhere. */
public final class PlatformProvocations implements Provocations {

  private static final String HELLO = "/api/v1/hello";
  private static final String ME = "/api/v1/identity/me";
  private static final String CLIENTS = "/api/v1/identity/clients";
  private static final String CATEGORIES = "/api/v1/auction/categories";

  private final Api anyone = Api.anonymous();

  @Override
  public Map<String, Supplier<Answer>> byProblem() {
    return Map.ofEntries(
        Map.entry("malformed-request", () -> anyone.post(HELLO, "{")),
        Map.entry("invalid-input", () -> anyone.get(HELLO + "?who=")),
        Map.entry("unauthenticated", () -> anyone.get(ME)),
        Map.entry("invalid-token", () -> anyone.withToken("x").get(ME)),
        Map.entry("insufficient-scope", () -> Api.member().get("/api/v1/audit/entries")),
        Map.entry("forbidden", PlatformProvocations::aProgramAsksForItsProfile),
        Map.entry("not-found", () -> anyone.get("/api/v1/nothing")),
        Map.entry("stale-version", () -> Api.admin().patch(ME, Map.of(), "If-Match", "\"-7\"")),
        Map.entry("precondition-required", () -> Api.admin().patch(ME, Map.of())),
        Map.entry("conflict", PlatformProvocations::twoChangesAtTheSameMoment),
        Map.entry("idempotency-key-reused", PlatformProvocations::oneKeyForTwoRequests),
        Map.entry("idempotency-key-in-use", PlatformProvocations::aKeyThatIsStillInUse),
        Map.entry("too-many-requests", PlatformProvocations::guessingAtAPassword),
        Map.entry("method-not-allowed", () -> anyone.delete(HELLO)),
        Map.entry("not-acceptable", () -> anyone.get(HELLO, "Accept", "image/png")),
        Map.entry("payload-too-large", () -> anyone.post(HELLO, "\"" + "x".repeat(600_000) + "\"")),
        Map.entry(
            "unsupported-media-type",
            () -> anyone.send("POST", HELLO, "x", "Content-Type", "text/plain")),
        Map.entry("internal-error", PlatformProvocations::aTableIsMissing),
        Map.entry("webhook-signature", () -> anyone.post("/api/v1/payments/webhooks", Map.of())));
  }

  @Override
  public Map<String, String> notHere() {
    String elsewhere = "Whoever uses payments asks for nothing that they refuse.";
    return Map.of(
        "payment-state", elsewhere,
        "payment-amount", elsewhere,
        "payment-reference-reused", elsewhere,
        "unavailable", "It takes twenty seconds of sign-ins waiting in line.");
  }

  private static Answer aProgramAsksForItsProfile() {
    var client =
        Api.admin()
            .post(CLIENTS, Map.of("name", "Provocation", "scopes", java.util.List.of("user")))
            .expect(201)
            .json();
    String token =
        Api.anonymous()
            .form(
                "/oauth2/token",
                Map.of(
                    "grant_type",
                    "client_credentials",
                    "client_id",
                    client.get("clientId").asText(),
                    "client_secret",
                    client.get("clientSecret").asText()))
            .expect(200)
            .json()
            .get("access_token")
            .asText();
    return Api.anonymous().withToken(token).get(ME);
  }

  private static Answer oneKeyForTwoRequests() {
    String key = UUID.randomUUID().toString();
    newCategory("first", key).expect(201);
    return newCategory("second", key);
  }

  private static Answer newCategory(String name, String key) {
    return Api.admin()
        .post(CATEGORIES, Map.of("name", name + " " + UUID.randomUUID()), "Idempotency-Key", key);
  }

  /** The test holds the lock that the server takes on a key. */
  private static Answer aKeyThatIsStillInUse() {
    String key = UUID.randomUUID().toString();
    try (Connection connection = Civitas.jdbc();
        PreparedStatement lock =
            connection.prepareStatement("select pg_advisory_lock(hashtextextended(?, 7))")) {
      lock.setString(1, Civitas.ADMIN + "\n" + key);
      lock.execute();
      return newCategory("in use", key);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The test has changed the row and not yet committed when the server wants to remove it. */
  private static Answer twoChangesAtTheSameMoment() {
    var client =
        Api.admin()
            .post(CLIENTS, Map.of("name", "Conflict", "scopes", java.util.List.of("user")))
            .expect(201);
    String id = client.json().get("id").asText();
    try (Connection connection = Civitas.jdbc();
        PreparedStatement change =
            connection.prepareStatement(
                "update identity.oauth_client set version = version + 1 where id = ?::uuid")) {
      connection.setAutoCommit(false);
      change.setString(1, id);
      change.executeUpdate();
      CompletableFuture<Answer> removal =
          CompletableFuture.supplyAsync(
              () -> Api.admin().delete(CLIENTS + "/" + id, "If-Match", client.etag()));
      Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> waitForTheRow());
      connection.commit();
      return removal.join();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean waitForTheRow() {
    return !Civitas.query(
            "select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                + " and query like '%oauth_client%' and query not like '%pg_stat%'")
        .isEmpty();
  }

  private static Answer guessingAtAPassword() {
    Api member = Api.member();
    Answer answer = null;
    for (int i = 0; i <= 20; i++) {
      answer =
          member.post(
              ME + "/password",
              Map.of("currentPassword", "guess " + i, "newPassword", "seven quiet brooks"));
    }
    return answer;
  }

  private static Answer aTableIsMissing() {
    Civitas.update("alter table auction.category rename to mislaid");
    try {
      return Api.anonymous().get(CATEGORIES);
    } finally {
      Civitas.update("alter table auction.mislaid rename to category");
    }
  }
}
