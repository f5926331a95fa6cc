package org.civitas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scenario 3 of specs/auction.md A6. */
class BadTokensIT {

  private static Person person;
  private static String good;

  @BeforeAll
  static void signIn() {
    person = Person.member("tok-");
    good = person.tokens().get("access_token").asText();
  }

  @Test
  void theGoodTokenIsTakenAlsoWhenItsSignatureIsRemade() {
    assertThat(use(good).status()).isEqualTo(200);
    assertThat(use(Tokens.resigned(good, Map.of())).status()).isEqualTo(200);
  }

  @Test
  void anHourAfterExpiry() {
    long hourAgo = Instant.now().minusSeconds(3600).getEpochSecond();
    refused(
        Tokens.resigned(good, Map.of("exp", hourAgo, "iat", hourAgo - 900, "nbf", hourAgo - 900)),
        "The access token has expired.");
  }

  @Test
  void oneCharacterOfThePayloadChanged() {
    String[] parts = good.split("\\.");
    char changed = parts[1].charAt(20) == 'A' ? 'B' : 'A';
    parts[1] = parts[1].substring(0, 20) + changed + parts[1].substring(21);
    refused(String.join(".", parts), null);
  }

  @Test
  void algorithmNone() {
    String header = encode("{\"alg\":\"none\",\"kid\":\"" + keyId() + "\"}");
    String payload = good.split("\\.")[1];
    refused(header + "." + payload + ".", null);
    refused(header + "." + payload + "." + good.split("\\.")[2], null);
    refused(header + "." + payload, null);
  }

  @Test
  void signedWithThePublicKeyAsSharedSecret() throws JOSEException {
    byte[] secret = Tokens.activeKey().toRSAPublicKey().getEncoded();
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyId()).build();
    refused(
        Tokens.signed(header, Tokens.claims(good), Map.of(), new MACSigner(secret)),
        "The access token is signed with another algorithm.");
  }

  @Test
  void anotherAudience() {
    refused(
        Tokens.resigned(good, Map.of("aud", "elsewhere")),
        "The access token is for another audience.");
  }

  @Test
  void anotherIssuer() {
    refused(
        Tokens.resigned(good, Map.of("iss", "https://evil.example")),
        "The access token comes from another issuer.");
  }

  @Test
  void unknownKeysAreLookedForOnceInACoolDown() throws JOSEException {
    double before = reloads();
    for (int i = 0; i < 20; i++) {
      RSAKey stranger = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
      JWSHeader header =
          new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(stranger.getKeyID()).build();
      refused(
          Tokens.signed(header, Tokens.claims(good), Map.of(), new RSASSASigner(stranger)),
          "The access token names an unknown key.");
    }
    assertThat(reloads() - before).isLessThanOrEqualTo(2);
  }

  @Test
  void aStrangersKeyUnderOurKeysId() throws JOSEException {
    RSAKey stranger = new RSAKeyGenerator(2048).keyID(keyId()).generate();
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId()).build();
    refused(
        Tokens.signed(header, Tokens.claims(good), Map.of(), new RSASSASigner(stranger)),
        "The signature of the access token is wrong.");
  }

  @Test
  void afterRevocation() {
    String token = person.tokens().get("access_token").asText();
    assertThat(use(token).status()).isEqualTo(200);
    person.api().form("/oauth2/revoke", Map.of("token", token)).expect(200);
    refused(token, "The access token was revoked.");
  }

  @Test
  void notYetValidOrWithoutItsClaims() {
    long later = Instant.now().plusSeconds(120).getEpochSecond();
    refused(Tokens.resigned(good, Map.of("nbf", later)), "The access token is not valid yet.");
    refused(
        Tokens.resigned(good, Map.of("exp", "tomorrow")),
        "The access token has no usable claim exp.");
    refused(Tokens.resigned(good, Map.of("account", "me")), "The access token is malformed.");
  }

  @Test
  void whatIsNoTokenAtAll() {
    for (String text :
        List.of("x", "a.b.c", "....", "%00", "ana", "e30.e30.e30", "x".repeat(7000))) {
      refused(text, null);
    }
  }

  @Test
  void aBadTokenIsRefusedWhereNoneIsNeeded() {
    Answer answer = person.api().withToken("a.b.c").post("/api/v1/identity/signups", Map.of());
    assertThat(answer.status()).isEqualTo(401);
  }

  private static void refused(String token, String detail) {
    long signups = signups();
    Answer answer = use(token);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).get().asString().startsWith("Bearer ");
    assertThat(answer.header("WWW-Authenticate"))
        .get()
        .asString()
        .contains("error=\"invalid_token\"");
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/invalid-token");
    assertThat(answer.json().get("instance").asText()).isEqualTo("/api/v1/identity/me");
    if (detail != null) {
      assertThat(answer.json().get("detail").asText()).isEqualTo(detail);
    }
    assertThat(
            person
                .api()
                .withToken(token)
                .post("/api/v1/identity/signups", Person.named("bad-").wish())
                .status())
        .isEqualTo(401);
    assertThat(signups()).isEqualTo(signups);
  }

  private static long signups() {
    return (long)
        Civitas.query("select count(*) from identity.signup where username like 'bad-%'")
            .getFirst()
            .getFirst();
  }

  private static Answer use(String token) {
    return person.api().withToken(token).get("/api/v1/identity/me");
  }

  private static String keyId() {
    return Tokens.parse(good).getHeader().getKeyID();
  }

  private static String encode(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static double reloads() {
    return Api.anonymous()
        .get("/metrics")
        .expect(200)
        .text()
        .lines()
        .filter(line -> line.startsWith("civitas_signing_key_reloads_total"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
