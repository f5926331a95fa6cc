package org.civitas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.Test;

/** What administrators do with accounts, and members with their own. */
class AccountsIT {

  private static final String ACCOUNTS = "/api/v1/identity/accounts";
  private static final String ME = "/api/v1/identity/me";

  @Test
  void aSuspendedAccountIsOutAtOnceAndComesBackByReactivation() {
    Person ana = Person.member("sus-", "BIDDER");
    JsonNode tokens = ana.tokens();
    Api here = ana.api().withToken(tokens.get("access_token").asText());
    String path = ACCOUNTS + "/" + here.get(ME).expect(200).json().get("id").asText();

    Answer suspended =
        Api.admin().post(path + "/suspension", Map.of("reason", "Unpaid fees")).expect(200);
    assertThat(suspended.json())
        .isEqualTo(
            Answer.parse(
                """
                {"id":"%s","username":"%s","email":"%s","displayName":"Ana Example",
                 "status":"SUSPENDED","suspensionReason":"Unpaid fees","roles":["BIDDER"],
                 "createdAt":"%s","version":%d}
                """
                    .formatted(
                        suspended.json().get("id").asText(),
                        ana.username(),
                        ana.email(),
                        suspended.json().get("createdAt").asText(),
                        suspended.json().get("version").asLong())));
    here.get(ME).expect(401);
    ana.refresh(tokens.get("refresh_token").asText()).expect(400);
    Answer refused = ana.signIn().expect(400);
    assertThat(refused.text()).isEqualTo(ana.api().signIn("nobody-at-all", "wrong").text());
    assertThat(Api.admin().post(path + "/suspension", Map.of("reason", "Again")).status())
        .isEqualTo(409);

    Api.admin().post(path + "/reactivation", null).expect(200);
    ana.signIn().expect(200);
    here.get(ME).expect(401);
    Answer active = Api.admin().post(path + "/reactivation", null).expect(409);
    assertThat(active.json().get("type").asText()).isEqualTo("/problems/account-active");
  }

  @Test
  void rolesAreGrantedAndTakenAwayOnTheVersionThatWasRead() {
    Person ana = Person.member("rol-", "BIDDER", "SELLER");
    Api here = ana.signedIn();
    String path = ACCOUNTS + "/" + here.get(ME).expect(200).json().get("id").asText();
    String etag = Api.admin().get(path).expect(200).etag();
    Map<String, Object> bidder = Map.of("roles", List.of("BIDDER"));

    Api.admin().put(path + "/roles", bidder).expect(428);
    Answer changed = Api.admin().put(path + "/roles", bidder, "If-Match", etag).expect(200);
    assertThat(changed.json().get("roles")).isEqualTo(Answer.parse("[\"BIDDER\"]"));
    assertThat(changed.etag()).isNotEqualTo(etag);
    Api.admin().put(path + "/roles", bidder, "If-Match", etag).expect(412);
    here.get(ME).expect(401);
    assertThat(ana.tokens().get("scope").asText()).isEqualTo("user bidder_read bidder_write");
    Api.admin()
        .put(
            path + "/roles", Map.of("roles", List.of("BIDDER", "NOPE")), "If-Match", changed.etag())
        .expect(422);
    assertThat(
            Civitas.query(
                "select role, granted_by from identity.role_grant g join identity.account a on a.id"
                    + " = g.account_id where a.username = ?",
                ana.username()))
        .containsExactly(List.of("BIDDER", Civitas.ADMIN));
  }

  @Test
  void theLastAdministratorStays() {
    JsonNode admin =
        Api.admin().get(ACCOUNTS + "?role=ADMIN&status=ACTIVE").expect(200).json().get("items");
    assertThat(admin).hasSize(1);
    String path = ACCOUNTS + "/" + admin.get(0).get("id").asText();
    Answer suspended = Api.admin().post(path + "/suspension", Map.of("reason", "Holiday"));
    assertThat(suspended.expect(409).json().get("type").asText())
        .isEqualTo("/problems/last-administrator");
    String etag = Api.admin().get(path).expect(200).etag();
    Api.admin().put(path + "/roles", Map.of("roles", List.of()), "If-Match", etag).expect(409);
  }

  @Test
  void accountsAreFoundByNameRoleAndState() {
    Person ana = Person.member("fnd-", "BIDDER");
    JsonNode found =
        Api.admin()
            .get(ACCOUNTS + "?username=" + ana.username() + "&role=BIDDER&status=ACTIVE")
            .expect(200)
            .json();
    assertThat(found)
        .isEqualTo(
            Answer.parse(
                """
                {"items":[{"id":"%s","username":"%s","email":"%s","displayName":"Ana Example",
                  "status":"ACTIVE","roles":["BIDDER"],"createdAt":"%s"}],
                 "total":{"value":1,"exact":true}}
                """
                    .formatted(
                        found.at("/items/0/id").asText(),
                        ana.username(),
                        ana.email(),
                        found.at("/items/0/createdAt").asText())));
    String none = ACCOUNTS + "?username=" + ana.username();
    assertThat(Api.admin().get(none + "&role=SELLER").json().get("items")).isEmpty();
    assertThat(Api.admin().get(none + "%25").json().get("items")).isEmpty();
    Api.admin().get(ACCOUNTS + "?status=GONE&limit=0&sort=password").expect(422);
    Api.admin().get(ACCOUNTS + "/not-an-id").expect(422);
    Api.admin().get(ACCOUNTS + "/01900000-0000-7000-8000-000000000000").expect(404);
  }

  @Test
  void membersChangeTheirNameOnTheVersionThatTheyRead() {
    Person ana = Person.member("nam-");
    Api here = ana.signedIn();
    String etag = here.get(ME).expect(200).etag();
    assertThat(here.get(ME, "If-None-Match", etag).status()).isEqualTo(304);

    here.patch(ME, Map.of("displayName", "Ana B.")).expect(428);
    Answer changed = here.patch(ME, Map.of("displayName", "Ana B."), "If-Match", etag).expect(200);
    assertThat(changed.json().get("displayName").asText()).isEqualTo("Ana B.");
    here.patch(ME, Map.of("displayName", "Ana C."), "If-Match", etag).expect(412);
    here.patch(ME, Map.of("displayName", " "), "If-Match", changed.etag()).expect(422);
    here.patch(ME, "{\"displayName\":null}", "If-Match", changed.etag()).expect(422);
    here.patch(ME, Map.of("roles", List.of("ADMIN")), "If-Match", changed.etag()).expect(422);
    assertThat(here.get(ME).json().get("displayName").asText()).isEqualTo("Ana B.");
  }

  @Test
  void rolesOfAllServicesAreListed() {
    JsonNode roles = Api.admin().get("/api/v1/identity/roles").expect(200).json();
    assertThat(roles.findValuesAsText("name")).contains("ADMIN", "BIDDER", "SELLER");
    assertThat(roles.at("/items/0"))
        .isEqualTo(
            Answer.parse("{\"name\":\"ADMIN\",\"scopes\":[\"admin_read\",\"admin_write\"]}"));
  }

  @Test
  void membersDoNotAdminister() {
    Api member = Person.member("not-", "BIDDER", "SELLER").signedIn();
    String some = ACCOUNTS + "/01900000-0000-7000-8000-000000000000";
    assertThat(
            List.of(
                member.get(ACCOUNTS).status(),
                member.get(some).status(),
                member
                    .put(some + "/roles", Map.of("roles", List.of("ADMIN")), "If-Match", "\"0\"")
                    .status(),
                member.post(some + "/suspension", Map.of("reason", "x")).status(),
                member.post(some + "/reactivation", null).status(),
                member.get("/api/v1/identity/roles").status(),
                member.get("/api/v1/identity/clients").status(),
                member
                    .post(
                        "/api/v1/identity/clients", Map.of("name", "x", "scopes", List.of("user")))
                    .status(),
                member.get("/api/v1/identity/signing-keys").status(),
                member.post("/api/v1/identity/signing-keys", null).status(),
                member.get("/api/v1/audit/entries").status()))
        .containsOnly(403);
  }

  @Test
  void theDemoHasPeopleToTryCivitasWith() {
    Api.anonymous().signIn("demo-seller", "civitas-demo-2026").expect(200);
    JsonNode bidder =
        Api.anonymous().signIn("demo-bidder-1", "civitas-demo-2026").expect(200).json();
    assertThat(bidder.get("scope").asText()).isEqualTo("user bidder_read bidder_write");
  }
}
