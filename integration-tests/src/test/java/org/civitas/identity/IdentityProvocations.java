package org.civitas.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.civitas.contract.Provocations;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;

/** Everything that sign-up, accounts and clients refuse. */
public final class IdentityProvocations implements Provocations {

  private static final String IDENTITY = "/api/v1/identity/";
  private static final String NOBODY = "0193a5e0-7c1e-7b3c-9f52-0d6a7b1c2d3e";

  @Override
  public Map<String, Supplier<Answer>> byProblem() {
    return Map.ofEntries(
        Map.entry("username-taken", () -> signUpTwice(Person.named("twi-"))),
        Map.entry("email-taken", IdentityProvocations::approvalOfAKnownAddress),
        Map.entry("signup-decided", IdentityProvocations::approvalTwice),
        Map.entry("unknown-role", () -> Person.named("unr-").approve(NOBODY, "EMPEROR")),
        Map.entry("unknown-scope", IdentityProvocations::clientOfAnUnknownScope),
        Map.entry("wrong-password", IdentityProvocations::changeWithoutTheOldPassword),
        Map.entry("reset-link-invalid", IdentityProvocations::resetWithoutALink),
        Map.entry("confirmation-link-invalid", () -> EmailsIT.confirm("no link of ours")),
        Map.entry("account-suspended", IdentityProvocations::suspensionTwice),
        Map.entry("account-active", () -> onAccountOf(Person.member("act-"), "reactivation", null)),
        Map.entry("last-administrator", IdentityProvocations::suspensionOfTheAdministrator));
  }

  private static Answer signUpTwice(Person person) {
    person.signUp().expect(201);
    return person.signUp();
  }

  private static String signedUp(Person person) {
    return person.signUp().expect(201).json().get("id").asText();
  }

  private static Answer approvalOfAKnownAddress() {
    Person known = Person.member("eml-");
    Person other = Person.named("eml-");
    Person sameAddress = new Person(other.username(), known.email(), other.password(), other.api());
    return other.approve(signedUp(sameAddress));
  }

  private static Answer approvalTwice() {
    Person person = Person.named("dec-");
    String id = signedUp(person);
    person.approve(id).expect(200);
    return person.approve(id);
  }

  private static Answer clientOfAnUnknownScope() {
    return Api.admin()
        .post(IDENTITY + "clients", Map.of("name", "Any", "scopes", List.of("everything")));
  }

  private static Answer changeWithoutTheOldPassword() {
    return Person.member("old-")
        .signedIn()
        .post(
            IDENTITY + "me/password",
            Map.of("currentPassword", "a guess", "newPassword", "seven quiet brooks"));
  }

  private static Answer resetWithoutALink() {
    return Api.anonymous()
        .post(
            IDENTITY + "password-resets/confirmation",
            Map.of("token", "made up", "newPassword", "seven quiet brooks"));
  }

  private static Answer suspensionTwice() {
    Person person = Person.member("sus-");
    onAccountOf(person, "suspension", Map.of("reason", "Once")).expect(200);
    return onAccountOf(person, "suspension", Map.of("reason", "Twice"));
  }

  private static Answer suspensionOfTheAdministrator() {
    String id = Api.admin().get(IDENTITY + "me").expect(200).json().get("id").asText();
    return Api.admin()
        .post(IDENTITY + "accounts/" + id + "/suspension", Map.of("reason", "Holiday"));
  }

  private static Answer onAccountOf(Person person, String step, Object body) {
    String found = IDENTITY + "accounts?username=" + person.username();
    String id = Api.admin().get(found).expect(200).json().at("/items/0/id").asText();
    return Api.admin().post(IDENTITY + "accounts/" + id + "/" + step, body);
  }
}
