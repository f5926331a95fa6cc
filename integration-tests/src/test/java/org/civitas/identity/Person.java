package org.civitas.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;

/** Somebody who becomes a member step by step. */
record Person(String username, String email, String password, Api api) {

  static Person named(String prefix) {
    String username = prefix + UUID.randomUUID().toString().substring(0, 8);
    return new Person(
        username, username + "@example.org", "elder-" + UUID.randomUUID(), Api.anonymous());
  }

  /** A member with roles. */
  static Person member(String prefix, String... roles) {
    Person person = named(prefix);
    person.approve(person.signUp().expect(201).json().get("id").asText(), roles).expect(200);
    return person;
  }

  Map<String, Object> wish() {
    return Map.of(
        "username", username, "email", email, "password", password, "displayName", "Ana Example");
  }

  Answer signUp() {
    return api.post("/api/v1/identity/signups", wish());
  }

  Answer approve(String signupId, String... roles) {
    return Api.admin()
        .post(
            "/api/v1/identity/signups/" + signupId + "/approval", Map.of("roles", List.of(roles)));
  }

  /** Asks for tokens with the right password. */
  Answer signIn() {
    return api.signIn(username, password);
  }

  JsonNode tokens() {
    return signIn().expect(200).json();
  }

  /** This person with an access token. */
  Api signedIn() {
    return api.withToken(tokens().get("access_token").asText());
  }

  Answer refresh(String refreshToken) {
    return api.form(
        "/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
  }

  String id() {
    return signedIn().get("/api/v1/identity/me").expect(200).json().get("id").asText();
  }

  List<String> mails() {
    return Civitas.query("select body from platform.mail where recipient = ?", email).stream()
        .map(row -> (String) row.getFirst())
        .toList();
  }

  /** From the letter that this person has asked for. */
  String resetToken() {
    Pattern link = Pattern.compile("#token=([A-Za-z0-9_-]+)");
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> mails().stream().map(link::matcher).filter(Matcher::find).findFirst(),
            Optional::isPresent)
        .orElseThrow()
        .group(1);
  }
}
