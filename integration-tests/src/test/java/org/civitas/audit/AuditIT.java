package org.civitas.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.Test;

/** What is done is written down for good, and only administrators read it. */
class AuditIT {

  private static final String ENTRIES = "/api/v1/audit/entries";

  @Test
  void aMembersWayIsTracedFromSignUpToSignOut() {
    Api member = Api.member();
    Api.anonymous().signIn(member.username(), "a wrong password").expect(400);
    member.form("/oauth2/revoke", Map.of("token", member.token())).expect(200);

    String id =
        Civitas.query("select id from identity.account where username = ?", member.username())
            .getFirst()
            .getFirst()
            .toString();
    JsonNode approved = entries("?target=signup:" + id + "&action=identity.signup.approved").get(0);
    assertThat(approved)
        .isEqualTo(
            Answer.parse(
                """
                {"id":"%s","occurredAt":"%s","actor":"admin","actorId":"%s",
                 "action":"identity.signup.approved","target":"signup:%s","outcome":"SUCCESS",
                 "detail":"%s with roles []","address":"%s","userAgent":"%s","requestId":"%s"}
                """
                    .formatted(
                        approved.get("id").asText(),
                        approved.get("occurredAt").asText(),
                        approved.get("actorId").asText(),
                        id,
                        member.username(),
                        approved.get("address").asText(),
                        approved.get("userAgent").asText(),
                        approved.get("requestId").asText())));
    assertThat(approved.get("address").asText()).startsWith("127.");
    assertThat(entries("?actor=" + member.username()).findValuesAsText("action"))
        .containsExactly(
            "identity.token.revoked", "identity.password.refused", "identity.session.opened");
    JsonNode refused = entries("?actor=" + member.username() + "&outcome=FAILURE").get(0);
    assertThat(refused.get("detail").asText()).isEqualTo("wrong password");
    assertThat(refused.get("target").asText()).isEqualTo("account:" + id);
  }

  @Test
  void whoTriesWhatIsNotAllowedIsWrittenDown() {
    Api member = Api.member("SELLER");
    member.get("/api/v1/identity/accounts").expect(403);
    String other =
        Civitas.query("select id from auction.listing where state <> 'DRAFT' limit 1")
            .getFirst()
            .getFirst()
            .toString();
    member.post("/api/v1/auction/listings/" + other + "/cancellation", Map.of()).expect(403);

    JsonNode denied = entries("?actor=" + member.username() + "&outcome=DENIED");

    assertThat(denied)
        .extracting(entry -> entry.get("target").asText() + ": " + entry.get("detail").asText())
        .containsExactly(
            "operation:PublicationService.cancel: This is another seller's listing.",
            "operation:AccountService.list: The access token lacks admin_read.");
    assertThat(denied.findValuesAsText("action")).containsOnly("access.denied");
  }

  @Test
  void theTrailHoldsNoSecrets() {
    Api member = Api.member();
    String all = Civitas.query("select * from audit.entry").toString();
    assertThat(all)
        .doesNotContain(member.password())
        .doesNotContain(member.token())
        .doesNotContain("argon2");
  }

  @Test
  void whatIsTypedAsANameNobodyHasIsNotWrittenDown() {
    Api.anonymous().signIn("my-secret-typed-in-the-wrong-box", "x").expect(400);
    assertThat(Civitas.query("select * from audit.entry").toString())
        .doesNotContain("my-secret-typed-in-the-wrong-box");
  }

  @Test
  void entriesAreNeitherChangedNorRemoved() {
    Api.member();
    for (String change :
        List.of(
            "update audit.entry set actor = 'nobody'",
            "delete from audit.entry",
            "truncate audit.entry")) {
      assertThatThrownBy(() -> Civitas.update(change))
          .hasMessageContaining("audit entries are only ever added");
    }
  }

  @Test
  void filtersAndPagesWork() {
    JsonNode page = Api.admin().get(ENTRIES + "?limit=2&action=identity").expect(200).json();
    assertThat(page.get("items")).hasSize(2);
    JsonNode next =
        Api.admin()
            .get(ENTRIES + "?limit=2&action=identity&cursor=" + page.get("next").asText())
            .expect(200)
            .json();
    assertThat(next.at("/items/0/id").asText()).isNotEqualTo(page.at("/items/1/id").asText());
    assertThat(entries("?from=2100-01-01T00:00:00Z")).isEmpty();
    Api.admin().get(ENTRIES + "?from=yesterday&outcome=MAYBE").expect(422);
    Api.anonymous().get(ENTRIES).expect(401);
  }

  private static JsonNode entries(String query) {
    return Api.admin().get(ENTRIES + query).expect(200).json().get("items");
  }
}
