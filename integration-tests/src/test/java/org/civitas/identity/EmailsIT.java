package org.civitas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.Test;

/** Members move to another e-mail address, and nobody learns whose address is whose. */
class EmailsIT {

  private static final String ME = "/api/v1/identity/me";
  private static final String CONFIRMATION = "/api/v1/identity/email-changes/confirmation";

  @Test
  void aNewAddressCountsOnceItIsConfirmedAndTheOldOneIsTold() {
    Person ana = Person.member("mov-");
    Api here = ana.signedIn();
    String wanted = "new-" + ana.email();
    String etag = here.get(ME).expect(200).etag();
    Answer asked = here.post(ME + "/email", order(wanted, ana)).expect(202);
    assertThat(asked.text()).isEmpty();
    assertThat(here.get(ME).json().get("email").asText()).isEqualTo(ana.email());

    String token = confirmationToken(wanted);
    confirm(token).expect(204);

    Answer me = here.get(ME).expect(200);
    assertThat(me.json().get("email").asText()).isEqualTo(wanted);
    assertThat(me.etag()).isNotEqualTo(etag);
    ana.api().signIn(wanted, ana.password()).expect(200);
    ana.api().signIn(ana.email(), ana.password()).expect(400);
    assertThat(mails(ana.email())).anyMatch(text -> text.contains("writes to another e-mail"));
    Answer again = confirm(token).expect(422);
    assertThat(again.json())
        .isEqualTo(
            Answer.parse(
                """
                {"type":"/problems/confirmation-link-invalid",
                 "title":"The link is used, too old or not ours","status":422,
                 "detail":"Ask for a new link.","instance":"%s",
                 "violations":[{"location":"body","name":"/token",
                   "message":"is used, too old or not ours","code":"confirmation-link-invalid"}]}
                """
                    .formatted(CONFIRMATION)));
    assertThat(
            Civitas.query(
                "select action, outcome from audit.entry where target ="
                    + " 'account:' || (select id from identity.account where username = ?)"
                    + " and action like 'identity.email%' order by occurred_at",
                ana.username()))
        .containsExactly(
            List.of("identity.email.change-requested", "SUCCESS"),
            List.of("identity.email.changed", "SUCCESS"));
    assertThat(Civitas.query("select token_hash from identity.email_change").toString())
        .doesNotContain(token);
    assertThat(Civitas.logs()).doesNotContain(token).doesNotContain(ana.password());
  }

  @Test
  void thePasswordIsNeeded() {
    Person ana = Person.member("mpw-");
    String wanted = "new-" + ana.email();
    Answer wrong =
        ana.signedIn()
            .post(ME + "/email", Map.of("email", wanted, "currentPassword", "a guess"))
            .expect(422);
    assertThat(wrong.json().get("type").asText()).isEqualTo("/problems/wrong-password");
    Answer faults = ana.signedIn().post(ME + "/email", Map.of("email", "nowhere")).expect(422);
    assertThat(faults.json().findValuesAsText("name"))
        .containsExactlyInAnyOrder("/email", "/currentPassword");
    Api.anonymous().post(ME + "/email", order(wanted, ana)).expect(401);
    assertThat(mails(wanted)).isEmpty();
  }

  @Test
  void anAddressOfSomebodyElseLooksFreeAndItsOwnerIsTold() {
    Person ana = Person.member("mtk-");
    Person ben = Person.member("mow-");

    Answer taken = ana.signedIn().post(ME + "/email", order(ben.email(), ana)).expect(202);

    assertThat(taken.text()).isEmpty();
    assertThat(mails(ben.email()))
        .anyMatch(text -> text.contains("belongs to your account " + ben.username()))
        .noneMatch(text -> text.contains("#token="));
    assertThat(ana.signedIn().get(ME).json().get("email").asText()).isEqualTo(ana.email());
  }

  @Test
  void ofTwoWhoWantOneAddressTheFirstToConfirmGetsIt() {
    Person ana = Person.member("mfa-");
    Person ben = Person.member("mfb-");
    String wanted = "both-" + ana.email();
    ana.signedIn().post(ME + "/email", order(wanted, ana)).expect(202);
    String first = confirmationToken(wanted);
    ben.signedIn().post(ME + "/email", order(wanted, ben)).expect(202);
    String second =
        mails(wanted).stream()
            .map(EmailsIT::token)
            .filter(token -> !token.equals(first))
            .findFirst()
            .orElseThrow();

    confirm(second).expect(204);
    Answer late = confirm(first).expect(409);

    assertThat(late.json().get("type").asText()).isEqualTo("/problems/email-taken");
  }

  @Test
  void linksThatWentToTheOldAddressAreVoid() {
    Person ana = Person.member("mvd-");
    String first = "first-" + ana.email();
    String second = "second-" + ana.email();
    ana.signedIn().post(ME + "/email", order(first, ana)).expect(202);
    ana.signedIn().post(ME + "/email", order(second, ana)).expect(202);
    String stale = confirmationToken(first);

    confirm(confirmationToken(second)).expect(204);

    confirm(stale).expect(422);
    assertThat(ana.signedIn().get(ME).json().get("email").asText()).isEqualTo(second);
  }

  @Test
  void aLinkExpiresAndLettersAreFew() {
    Person ana = Person.member("mfw-");
    Api here = ana.signedIn();
    for (int i = 0; i < 5; i++) {
      here.post(ME + "/email", order(i + ana.email(), ana)).expect(202);
    }
    here.post(ME + "/email", order("6" + ana.email(), ana)).expect(429);
    Civitas.update(
        "update identity.email_change set expires_at = now() where account_id = ?::uuid", ana.id());
    confirm(confirmationToken("0" + ana.email())).expect(422);
  }

  private static Map<String, Object> order(String email, Person person) {
    return Map.of("email", email, "currentPassword", person.password());
  }

  static Answer confirm(String token) {
    return Api.anonymous().post(CONFIRMATION, Map.of("token", token));
  }

  private static List<String> mails(String address) {
    return Civitas.query("select body from platform.mail where recipient = ?", address).stream()
        .map(row -> (String) row.getFirst())
        .toList();
  }

  static String confirmationToken(String address) {
    return token(mails(address).getFirst());
  }

  private static String token(String letter) {
    Matcher link = Pattern.compile("/email-confirmation#token=([A-Za-z0-9_-]+)").matcher(letter);
    assertThat(link.find()).as(letter).isTrue();
    return link.group(1);
  }
}
