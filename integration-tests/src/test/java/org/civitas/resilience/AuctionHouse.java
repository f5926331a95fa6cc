package org.civitas.resilience;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;

/** Sellers and bidders of a cluster, and how they ask for things. */
final class AuctionHouse {

  static final String LISTINGS = "/api/v1/auction/listings/";

  private final Cluster cluster;
  private final Api admin;
  private final String category;

  AuctionHouse(Cluster cluster) {
    this.cluster = cluster;
    this.admin = cluster.admin();
    this.category =
        admin
            .post("/api/v1/auction/categories", Map.of("name", "things-" + unique()))
            .expect(201)
            .json()
            .get("id")
            .asText();
  }

  PatientClient member(Tally tally, String... roles) {
    Api member = cluster.stranger().joining("m" + unique(), admin, roles);
    return new PatientClient(member, tally);
  }

  /** Something that ends after a while, without soft close. */
  Map<String, Object> draft(Duration time) {
    return new HashMap<>(
        Map.of(
            "title",
            "A ring",
            "description",
            "Gold, with a small stone",
            "categoryId",
            category,
            "condition",
            "perfect",
            "startPrice",
            euro("30.00"),
            "softCloseSeconds",
            0,
            "endsAt",
            Instant.now().plus(time).toString(),
            "increments",
            List.of(Map.of("from", euro("0.00"), "increment", euro("1.00")))));
  }

  /** Puts it on auction; the listing's id, or null when all took so long that its end has come. */
  String list(PatientClient seller, Map<String, Object> draft) {
    Answer drafted = once(seller, "/api/v1/auction/listings", draft);
    if (drafted.status() != 201) {
      return null;
    }
    String id = drafted.json().get("id").asText();
    return once(seller, LISTINGS + id + "/publication", null).status() == 200 ? id : null;
  }

  /** A request that is the same one however often it must be sent. */
  static Answer once(PatientClient client, String path, Object body) {
    String key = unique();
    return client.ask(api -> api.post(path, body, "Idempotency-Key", key)).answer();
  }

  static Map<String, Object> euro(String value) {
    return Map.of("value", value, "currency", "EUR");
  }

  static String unique() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 20);
  }
}
