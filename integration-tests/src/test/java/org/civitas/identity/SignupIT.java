package org.civitas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.Test;

/** Scenario 1 of specs/auction.md A6, and what else can happen to a sign-up. */
class SignupIT {

  private static final String SIGNUPS = "/api/v1/identity/signups";

  @Test
  void fromSignUpToAVerifiableTokenWithExactlyTheGrantedScopes() throws Exception {
    Person ana = Person.named("ana-");
    Answer received = ana.signUp().expect(201);
    String id = received.json().get("id").asText();
    assertThat(received.header("Location")).get().asString().endsWith(SIGNUPS + "/" + id);
    assertThat(received.json())
        .isEqualTo(
            Answer.parse(
                """
                {"id":"%s","username":"%s","email":"%s","displayName":"Ana Example",
                 "status":"PENDING","requestedAt":"%s","version":%d}
                """
                    .formatted(
                        id,
                        ana.username(),
                        ana.email(),
                        received.json().get("requestedAt").asText(),
                        received.json().get("version").asLong())));
    assertThat(ana.signIn().status()).isEqualTo(400);

    Answer approved = ana.approve(id, "BIDDER").expect(200);
    assertThat(approved.json())
        .isEqualTo(
            Answer.parse(
                """
                {"id":"%s","username":"%s","email":"%s","displayName":"Ana Example",
                 "status":"ACTIVE","roles":["BIDDER"],"createdAt":"%s","version":%d}
                """
                    .formatted(
                        id,
                        ana.username(),
                        ana.email(),
                        approved.json().get("createdAt").asText(),
                        approved.json().get("version").asLong())));
    Answer decided = Api.admin().get(SIGNUPS + "/" + id).expect(200);
    assertThat(decided.json().get("status").asText()).isEqualTo("APPROVED");
    assertThat(decided.json().get("decidedBy").asText()).isEqualTo(Civitas.ADMIN);
    assertThat(decided.json().get("emailInUse").asBoolean()).isFalse();
    Answer again = ana.approve(id, "BIDDER").expect(409);
    assertThat(again.json().get("type").asText()).isEqualTo("/problems/signup-decided");

    JsonNode tokens = ana.tokens();
    String token = tokens.get("access_token").asText();
    assertThat(tokens.get("token_type").asText()).isEqualTo("Bearer");
    assertThat(tokens.get("expires_in").asInt()).isEqualTo(900);
    assertThat(tokens.get("scope").asText()).isEqualTo("user bidder_read bidder_write");
    assertThat(tokens.get("refresh_token").asText()).hasSize(43);

    JWKSet published = JWKSet.parse(Api.anonymous().get("/oauth2/jwks").expect(200).text());
    var jwt = Tokens.parse(token);
    var key = published.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
    assertThat(key.isPrivate()).isFalse();
    assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
    Map<String, Object> claims = Tokens.claims(token);
    assertThat(claims)
        .containsEntry("iss", Tokens.issuer())
        .containsEntry("aud", "civitas")
        .containsEntry("sub", ana.username())
        .containsEntry("upn", ana.username())
        .containsEntry("name", "Ana Example")
        .containsEntry("account", id)
        .containsEntry("scope", "user bidder_read bidder_write")
        .containsEntry("groups", List.of("BIDDER"))
        .containsKeys("jti", "sid");
    assertThat((long) claims.get("exp") - (long) claims.get("iat")).isEqualTo(900);

    String hash =
        (String)
            Civitas.query(
                    "select password_hash from identity.account where id = ?", UUID.fromString(id))
                .getFirst()
                .getFirst();
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(ana.password());
    assertThat(
            Civitas.query(
                "select password_hash from identity.signup where id = ?", UUID.fromString(id)))
        .containsExactly(java.util.Collections.singletonList(null));
    for (Answer answer : List.of(received, approved, decided, again)) {
      assertThat(answer.text()).doesNotContain(ana.password()).doesNotContain("argon2");
    }
    assertThat(Civitas.logs()).doesNotContain(ana.password()).doesNotContain(hash);
  }

  @Test
  void allFaultsAreNamedAtOnceAndNothingIsStored() {
    Map<String, Object> wish = new HashMap<>();
    wish.put("username", "A b");
    wish.put("email", "nowhere");
    wish.put("password", "Password");
    wish.put("displayName", " ");
    wish.put("role", "ADMIN");
    Answer answer = Api.anonymous().post(SIGNUPS, wish).expect(422);

    assertThat(answer.header("Content-Type"))
        .get()
        .asString()
        .startsWith("application/problem+json");
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/invalid-input");
    assertThat(answer.json().findValuesAsText("name"))
        .containsExactlyInAnyOrder("/username", "/email", "/password", "/displayName", "/role");
    assertThat(answer.json().findValuesAsText("code"))
        .containsExactlyInAnyOrder("pattern", "email", "size", "pattern", "unknown-field");
    assertThat(Civitas.query("select 1 from identity.signup where username = 'A b'")).isEmpty();
  }

  @Test
  void aPasswordThatIsEasyToGuessIsRefused() {
    Person bob = Person.named("bob-");
    for (String password : List.of("Password1234", bob.username() + "!")) {
      Map<String, Object> wish = new HashMap<>(bob.wish());
      wish.put("password", password);
      Answer answer = Api.anonymous().post(SIGNUPS, wish).expect(422);
      assertThat(answer.json().findValuesAsText("name")).containsOnly("/password");
      assertThat(answer.text()).doesNotContain(password);
    }
  }

  @Test
  void aTakenNameIsToldButAKnownAddressIsNot() {
    Person eva = Person.named("eva-");
    eva.signUp().expect(201);
    Answer taken = eva.signUp().expect(409);
    assertThat(taken.json().get("type").asText()).isEqualTo("/problems/username-taken");

    Person owner = Person.member("own-");
    Person other = Person.named("oth-");
    Map<String, Object> wish = new HashMap<>(other.wish());
    wish.put("email", owner.email().toUpperCase(java.util.Locale.ROOT));
    JsonNode received = Api.anonymous().post(SIGNUPS, wish).expect(201).json();
    assertThat(received.has("emailInUse")).isFalse();

    String id = received.get("id").asText();
    JsonNode seen = Api.admin().get(SIGNUPS + "/" + id).expect(200).json();
    assertThat(seen.get("emailInUse").asBoolean()).isTrue();
    assertThat(other.approve(id).expect(409).json().get("type").asText())
        .isEqualTo("/problems/email-taken");
    assertThat(
            Civitas.query(
                "select subject from platform.mail where recipient = ? and subject like '%address'",
                owner.email()))
        .containsExactly(List.of("Somebody signed up with your address"));
  }

  @Test
  void aRejectedPersonIsToldWhyAndTheNameIsFreeAgain() {
    Person kim = Person.named("kim-");
    String id = kim.signUp().expect(201).json().get("id").asText();
    JsonNode rejected =
        Api.admin()
            .post(SIGNUPS + "/" + id + "/rejection", Map.of("reason", "Not a resident"))
            .expect(200)
            .json();
    assertThat(rejected.get("status").asText()).isEqualTo("REJECTED");
    assertThat(rejected.get("reason").asText()).isEqualTo("Not a resident");
    assertThat(kim.signIn().status()).isEqualTo(400);
    assertThat(kim.approve(id).status()).isEqualTo(409);
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(
                        Civitas.query(
                            "select body from platform.mail where recipient = ?", kim.email()))
                    .first()
                    .asString()
                    .contains("Not a resident"));
    kim.signUp().expect(201);
  }

  @Test
  void unknownRolesAreRefusedByName() {
    Person lea = Person.named("lea-");
    String id = lea.signUp().expect(201).json().get("id").asText();
    Answer answer = lea.approve(id, "BIDDER", "EMPEROR", "ADMINN").expect(422);
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/unknown-role");
    assertThat(answer.json().findValuesAsText("name")).containsExactly("/roles/1", "/roles/2");
    assertThat(Api.admin().get(SIGNUPS + "/" + id).json().get("status").asText())
        .isEqualTo("PENDING");
  }

  @Test
  void onlyAdministratorsSeeAndDecideSignups() {
    Person max = Person.named("max-");
    String id = max.signUp().expect(201).json().get("id").asText();
    Api stranger = Api.anonymous();
    Api member = Person.member("mem-", "SELLER", "BIDDER").signedIn();
    for (String path : List.of(SIGNUPS, SIGNUPS + "/" + id)) {
      assertThat(stranger.get(path).status()).isEqualTo(401);
      assertThat(member.get(path).status()).isEqualTo(403);
    }
    Answer refused =
        member.post(SIGNUPS + "/" + id + "/approval", Map.of("roles", List.of())).expect(403);
    assertThat(refused.json().get("type").asText()).isEqualTo("/problems/insufficient-scope");
    assertThat(refused.header("WWW-Authenticate"))
        .contains("Bearer realm=\"civitas\", error=\"insufficient_scope\", scope=\"admin_write\"");
  }

  @Test
  void waitingSignupsComeInPagesOldestFirst() {
    Instant before = Instant.now();
    for (int i = 0; i < 3; i++) {
      Person.named("que-").signUp().expect(201);
    }
    String next = null;
    int seen = 0;
    Instant last = Instant.EPOCH;
    do {
      JsonNode page =
          Api.admin()
              .get(SIGNUPS + "?status=PENDING&limit=2" + (next == null ? "" : "&cursor=" + next))
              .expect(200)
              .json();
      for (JsonNode item : page.get("items")) {
        assertThat(item.get("status").asText()).isEqualTo("PENDING");
        Instant requested = Instant.parse(item.get("requestedAt").asText());
        assertThat(requested).isAfterOrEqualTo(last);
        last = requested;
        seen += requested.isBefore(before) ? 0 : 1;
      }
      next = page.path("next").asText(null);
    } while (next != null);
    assertThat(seen).isGreaterThanOrEqualTo(3);
    assertThat(Api.admin().get(SIGNUPS + "?status=MAYBE").status()).isEqualTo(422);
  }
}
