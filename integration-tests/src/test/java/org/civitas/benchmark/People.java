package org.civitas.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.civitas.testing.Api;

/** Bidders and a program, made over HTTP as everybody makes them. */
final class People {

  private static final String PASSWORD = "a bidder of the benchmark";
  private static final int BIDDERS = 8;

  /** Tokens live for fifteen minutes. */
  private static final Duration FRESH = Duration.ofMinutes(8);

  private final Api stranger;
  private final List<String> tokens = new ArrayList<>();
  private Instant signedIn = Instant.MIN;
  private final JsonNode program;

  People(URI civitas) {
    stranger = Api.at(civitas);
    Api admin = stranger.signedIn(CivitasContender.ADMIN, CivitasContender.ADMIN_PASSWORD);
    for (int i = 0; i < BIDDERS; i++) {
      join(admin, bidder(i));
    }
    program =
        admin
            .post(
                "/api/v1/identity/clients",
                Map.of("name", "benchmark", "scopes", List.of("auction_read")))
            .expect(201)
            .json();
  }

  private void join(Api admin, String name) {
    Map<String, String> wish =
        Map.of(
            "username",
            name,
            "email",
            name + "@example.org",
            "password",
            PASSWORD,
            "displayName",
            "Bidder of the benchmark");
    String id =
        stranger.post("/api/v1/identity/signups", wish).expect(201).json().get("id").asText();
    admin
        .post("/api/v1/identity/signups/" + id + "/approval", Map.of("roles", List.of("BIDDER")))
        .expect(200);
  }

  /** A token for each bidder, good for the next minutes. */
  List<String> tokens() {
    if (Instant.now().isAfter(signedIn.plus(FRESH))) {
      tokens.clear();
      for (int i = 0; i < BIDDERS; i++) {
        tokens.add(stranger.signedIn(bidder(i), PASSWORD).token());
      }
      signedIn = Instant.now();
    }
    return List.copyOf(tokens);
  }

  /** Asks for a token of the program. */
  Call programSignsIn() {
    return form("grant_type=client_credentials")
        .with(
            "Authorization",
            "Basic "
                + base64(
                    program.get("clientId").asText() + ":" + program.get("clientSecret").asText()));
  }

  /** Asks for tokens of each bidder in turn. */
  List<Call> biddersSignIn() {
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < BIDDERS; i++) {
      calls.add(
          form(
              "grant_type=password&username=%s&password=%s"
                  .formatted(bidder(i), PASSWORD.replace(' ', '+'))));
    }
    return calls;
  }

  private static Call form(String fields) {
    return Call.post("/oauth2/token", "application/x-www-form-urlencoded", fields);
  }

  private static String bidder(int number) {
    return "bench-bidder-" + (number + 1);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
