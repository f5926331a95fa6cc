package org.civitas.identity;

import java.util.Map;
import java.util.function.Function;
import org.civitas.contract.Example;
import org.civitas.contract.Examples;
import org.civitas.testing.Api;
import org.civitas.testing.Citizens;

/** People in the states that operations need them in. Making one is slow, so one serves many. */
public final class IdentityExamples implements Examples {

  private static final String ACCOUNTS = "/api/v1/identity/accounts/";

  private Person resident;
  private String residentId;
  private Api changing;
  private Person signing;

  @Override
  public Map<String, Function<Api, Example>> byOperation() {
    return Map.ofEntries(
        Map.entry("identity.accounts.get", owner -> ofResident(owner)),
        Map.entry("identity.accounts.suspend", this::ofActive),
        Map.entry("identity.accounts.reactivate", this::ofSuspended),
        Map.entry("identity.accounts.changeRoles", this::ofResident),
        Map.entry("identity.ownAccount.changePassword", owner -> newPassword()),
        Map.entry("identity.ownAccount.changeEmail", owner -> newEmail()),
        Map.entry("identity.emailChanges.confirm", owner -> confirmationLink()),
        Map.entry("identity.ownSessions.get", IdentityExamples::ofOwnSession),
        Map.entry("identity.ownSessions.end", IdentityExamples::ofOwnSession),
        Map.entry("identity.passwordResets.confirm", owner -> resetLink()),
        Map.entry("identity.signups.request", owner -> newSignup()),
        Map.entry("identity.token.token", owner -> credentials()),
        Map.entry("identity.token.introspect", owner -> ofToken(owner, owner.token())),
        Map.entry("identity.token.revoke", owner -> ofToken(Api.anonymous(), "not ours")));
  }

  private synchronized Person resident() {
    if (resident == null) {
      resident = Person.member("res-", "BIDDER");
      residentId = resident.id();
    }
    return resident;
  }

  private Example ofResident(Api owner) {
    resident();
    return Example.by(owner).at("id", residentId);
  }

  private Example ofActive(Api owner) {
    Example example = ofResident(owner);
    owner.post(ACCOUNTS + residentId + "/reactivation", null);
    return example;
  }

  private Example ofSuspended(Api owner) {
    Example example = ofResident(owner);
    owner.post(ACCOUNTS + residentId + "/suspension", Map.of("reason", "To be ended"));
    return example;
  }

  /** The new one is the old one, so that the next request can be made by the same person. */
  private synchronized Example newPassword() {
    if (changing == null
        || changing.signIn(changing.username(), changing.password()).status() != 200) {
      changing = Citizens.join();
    }
    return Example.by(changing)
        .with("currentPassword", changing.password())
        .with("newPassword", changing.password());
  }

  private Example newEmail() {
    Example example = newPassword();
    return Example.by(example.caller())
        .with("email", Person.named("eml-").email())
        .with("currentPassword", changing.password());
  }

  private static Example confirmationLink() {
    Person person = Person.member("cnf-");
    String wanted = Person.named("new-").email();
    Api here = person.signedIn();
    here.post(
            "/api/v1/identity/me/email",
            Map.of("email", wanted, "currentPassword", person.password()))
        .expect(202);
    return Example.by(person.api()).with("token", EmailsIT.confirmationToken(wanted));
  }

  private static Example ofOwnSession(Api owner) {
    String newest = owner.signedIn(owner.username(), owner.password()).token();
    String id = (String) Tokens.claims(newest).get("sid");
    return Example.by(owner).at("id", id);
  }

  private static Example resetLink() {
    Person person = Person.member("lnk-");
    person
        .api()
        .post("/api/v1/identity/password-resets", Map.of("login", person.username()))
        .expect(202);
    return Example.by(person.api()).with("token", person.resetToken());
  }

  private static Example newSignup() {
    Person person = Person.named("sig-");
    return Example.by(Api.anonymous())
        .with("username", person.username())
        .with("email", person.email());
  }

  private synchronized Example credentials() {
    signing = canSignIn(signing) ? signing : Person.member("crd-");
    return Example.by(Api.anonymous())
        .with("username", signing.username())
        .with("password", signing.password());
  }

  /** False for somebody whose password was changed or guessed at too often. */
  private static boolean canSignIn(Person person) {
    return person != null && person.signIn().status() == 200;
  }

  private static Example ofToken(Api caller, String token) {
    return Example.by(caller).with("token", token);
  }
}
