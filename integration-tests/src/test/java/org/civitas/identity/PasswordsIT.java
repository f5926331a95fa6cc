package org.civitas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.Test;

/** Changing and resetting passwords, guessing them, and what guessing leads to. */
class PasswordsIT {

  private static final String RESETS = "/api/v1/identity/password-resets";
  private static final String NEW = "seven quiet brooks";

  @Test
  void aChangedPasswordEndsAllOtherSessions() {
    Person ana = Person.member("chg-");
    JsonNode elsewhere = ana.tokens();
    Api here = ana.signedIn();
    here.post("/api/v1/identity/me/password", change(ana.password(), NEW)).expect(204);

    here.get("/api/v1/identity/me").expect(200);
    ana.api()
        .withToken(elsewhere.get("access_token").asText())
        .get("/api/v1/identity/me")
        .expect(401);
    ana.signIn().expect(400);
    ana.api().signIn(ana.username(), NEW).expect(200);
    assertThat(ana.mails()).anyMatch(text -> text.contains("was changed at"));
    assertThat(Civitas.logs()).doesNotContain(NEW);
  }

  @Test
  void theOldPasswordIsNeededAndTheNewOneMustBeGood() {
    Person ana = Person.member("wrg-");
    Api here = ana.signedIn();
    Answer wrong =
        here.post("/api/v1/identity/me/password", change("not the password", NEW)).expect(422);
    assertThat(wrong.json())
        .isEqualTo(
            Answer.parse(
                """
                {"type":"/problems/wrong-password","title":"The current password is not right",
                 "status":422,"detail":"The current password is not right.",
                 "instance":"/api/v1/identity/me/password",
                 "violations":[{"location":"body","name":"/currentPassword",
                   "message":"is not right","code":"wrong-password"}]}
                """));
    Answer bad =
        here.post("/api/v1/identity/me/password", change(ana.password(), "short")).expect(422);
    assertThat(bad.json().findValuesAsText("name")).contains("/newPassword");
    Api.anonymous().post("/api/v1/identity/me/password", change(ana.password(), NEW)).expect(401);
    ana.signIn().expect(200);
  }

  @Test
  void aResetLinkWorksOnceAndEndsAllSessions() {
    Person ana = Person.member("rst-");
    JsonNode before = ana.tokens();
    Answer known = Api.anonymous().post(RESETS, Map.of("login", ana.email())).expect(202);
    Answer unknown = Api.anonymous().post(RESETS, Map.of("login", "nobody@example.org"));
    assertThat(unknown.status()).isEqualTo(known.status());
    assertThat(unknown.text()).isEqualTo(known.text()).isEmpty();

    String token = ana.resetToken();
    Answer weak = confirm(token, ana.username() + "1").expect(422);
    assertThat(weak.json().findValuesAsText("name")).containsOnly("/newPassword");
    confirm(token, NEW).expect(204);
    ana.signIn().expect(400);
    ana.api().signIn(ana.username(), NEW).expect(200);
    ana.api().withToken(before.get("access_token").asText()).get("/api/v1/identity/me").expect(401);
    ana.refresh(before.get("refresh_token").asText()).expect(400);

    Answer again = confirm(token, NEW + "!").expect(422);
    assertThat(again.json().get("type").asText()).isEqualTo("/problems/reset-link-invalid");
    assertThat(confirm("made-up", NEW).expect(422).text().replace("made-up", token))
        .isEqualTo(again.text());
    assertThat(Civitas.query("select token_hash from identity.password_reset").toString())
        .doesNotContain(token);
    assertThat(Civitas.logs()).doesNotContain(token).doesNotContain(NEW);
  }

  @Test
  void aResetLinkExpires() {
    Person ana = Person.member("exp-");
    Api.anonymous().post(RESETS, Map.of("login", ana.username())).expect(202);
    String token = ana.resetToken();
    Civitas.update(
        "update identity.password_reset set expires_at = now() where account_id = ?::uuid",
        ana.id());
    confirm(token, NEW).expect(422);
    ana.signIn().expect(200);
  }

  @Test
  void tenFailuresLockTheAccountWithoutAWord() {
    Person ana = Person.member("lck-");
    Answer wrong = null;
    for (int i = 0; i < 10; i++) {
      wrong = ana.api().signIn(ana.username(), "guess number " + i).expect(400);
    }
    Answer locked = ana.signIn().expect(400);
    assertThat(locked.text()).isEqualTo(wrong.text());
    assertThat(ana.mails()).anyMatch(text -> text.contains("Nobody can sign in until"));
    assertThat(
            Civitas.query(
                "select count(*) from audit.entry where actor = ? and action ="
                    + " 'identity.account.locked'",
                ana.username()))
        .containsExactly(List.of(1L));

    makeLockPass(ana);
    ana.signIn().expect(200);
  }

  @Test
  void nineFailuresAndASuccessStartAnew() {
    Person ana = Person.member("nin-");
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 9; i++) {
        ana.api().signIn(ana.username(), "guess number " + i).expect(400);
      }
      ana.signIn().expect(200);
    }
  }

  @Test
  void aResetOpensTheLock() {
    Person ana = Person.member("opn-");
    for (int i = 0; i < 10; i++) {
      ana.api().signIn(ana.username(), "guess number " + i).expect(400);
    }
    ana.signIn().expect(400);
    Api.anonymous().post(RESETS, Map.of("login", ana.username())).expect(202);
    confirm(ana.resetToken(), NEW).expect(204);
    ana.api().signIn(ana.username(), NEW).expect(200);
  }

  @Test
  void guessingAtANameNobodyHasIsSlowedDownLikeAnyOther() {
    Api stranger = Api.anonymous();
    String name = Person.named("non-").username();
    for (int i = 0; i < 20; i++) {
      stranger.signIn(name, "guess number " + i).expect(400);
    }
    Answer slowed = stranger.signIn(name, "one guess more").expect(429);
    assertThat(slowed.json())
        .isEqualTo(
            Answer.parse(
                """
                {"error":"temporarily_unavailable",
                 "error_description":"Too many failed attempts, wait a while."}
                """));
    assertThat(slowed.header("Retry-After")).contains("300");
  }

  private static Map<String, Object> change(String current, String next) {
    return Map.of("currentPassword", current, "newPassword", next);
  }

  private static Answer confirm(String token, String password) {
    return Api.anonymous()
        .post(RESETS + "/confirmation", Map.of("token", token, "newPassword", password));
  }

  private static void makeLockPass(Person person) {
    Civitas.update(
        "update identity.sign_in_guard set locked_until = now() where id ="
            + " (select id from identity.account where username = ?)",
        person.username());
  }
}
