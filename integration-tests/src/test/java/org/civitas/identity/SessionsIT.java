package org.civitas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.Test;

/** Refresh tokens, the sessions they continue, and how both end. */
class SessionsIT {

  private static final String SESSIONS = "/api/v1/identity/me/sessions";

  @Test
  void aRefreshTokenIsExchangedForNewTokensOfTheSameSession() {
    Person ana = Person.member("ref-", "BIDDER");
    JsonNode first = ana.tokens();
    Answer answer = ana.refresh(refreshToken(first)).expect(200);
    JsonNode second = answer.json();

    assertThat(second.get("scope").asText()).isEqualTo("user bidder_read bidder_write");
    assertThat(refreshToken(second)).isNotEqualTo(refreshToken(first));
    assertThat(answer.header("Cache-Control")).contains("no-store");
    Map<String, Object> claims = Tokens.claims(accessToken(second));
    assertThat(claims.get("sid")).isEqualTo(Tokens.claims(accessToken(first)).get("sid"));
    assertThat(claims.get("jti")).isNotEqualTo(Tokens.claims(accessToken(first)).get("jti"));
    assertThat(me(ana, second)).isEqualTo(200);
  }

  @Test
  void aStolenRefreshTokenEndsTheWholeFamily() {
    Person ana = Person.member("reu-");
    JsonNode first = ana.tokens();
    JsonNode second = ana.refresh(refreshToken(first)).expect(200).json();
    assertThat(me(ana, second)).isEqualTo(200);

    ana.refresh(refreshToken(first)).expect(400);
    ana.refresh(refreshToken(second)).expect(400);
    assertThat(me(ana, first)).isEqualTo(401);
    assertThat(me(ana, second)).isEqualTo(401);
    assertThat(me(ana, ana.tokens())).isEqualTo(200);
    assertThat(
            Civitas.query(
                "select count(*) from audit.entry where actor = ? and action ="
                    + " 'identity.refresh.refused' and detail = 'REUSED'",
                ana.username()))
        .containsExactly(List.of(1L));
  }

  @Test
  void ofManyUsesAtOnceOneAtMostSucceeds() {
    Person ana = Person.member("con-");
    String token = refreshToken(ana.tokens());
    List<CompletableFuture<Answer>> uses = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      uses.add(CompletableFuture.supplyAsync(() -> ana.refresh(token)));
    }
    List<Answer> answers = uses.stream().map(CompletableFuture::join).toList();
    assertThat(answers).extracting(Answer::status).containsOnly(200, 400);
    List<Answer> successes = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertThat(successes).hasSize(1);
    assertThat(me(ana, successes.getFirst().json())).isEqualTo(401);
  }

  @Test
  void refreshingMayAskForLessButNotForMore() {
    Person ana = Person.member("les-", "BIDDER");
    String token = refreshToken(ana.tokens());
    Answer less =
        ana.api()
            .form(
                "/oauth2/token",
                Map.of(
                    "grant_type", "refresh_token",
                    "refresh_token", token,
                    "scope", "bidder_read admin_read"))
            .expect(200);
    assertThat(less.json().get("scope").asText()).isEqualTo("bidder_read");
  }

  @Test
  void anOldRefreshTokenHasExpired() {
    Person ana = Person.member("old-");
    JsonNode tokens = ana.tokens();
    Civitas.update(
        "update identity.refresh_token set expires_at = now() - interval '1 second' where"
            + " session_id = ?::uuid",
        Tokens.claims(accessToken(tokens)).get("sid"));
    ana.refresh(refreshToken(tokens)).expect(400);
  }

  @Test
  void membersSeeAndEndTheirSessions() {
    Person ana = Person.member("ses-");
    JsonNode first = ana.tokens();
    JsonNode second = ana.tokens();
    Api here = ana.api().withToken(accessToken(second));

    JsonNode list = here.get(SESSIONS).expect(200).json();
    assertThat(list.get("total")).isEqualTo(Answer.parse("{\"value\":2,\"exact\":true}"));
    JsonNode current = list.get("items").get(0);
    JsonNode other = list.get("items").get(1);
    assertThat(current.get("id").asText()).isEqualTo(sid(second));
    assertThat(current.get("current").asBoolean()).isTrue();
    assertThat(other)
        .isEqualTo(
            Answer.parse(
                """
                {"id":"%s","startedAt":"%s","lastUsedAt":"%s","expiresAt":"%s","address":"%s",
                 "userAgent":"%s","current":false,"version":%d}
                """
                    .formatted(
                        sid(first),
                        other.get("startedAt").asText(),
                        other.get("startedAt").asText(),
                        other.get("expiresAt").asText(),
                        other.get("address").asText(),
                        other.get("userAgent").asText(),
                        other.get("version").asLong())));

    String path = SESSIONS + "/" + sid(first);
    String etag = here.get(path).expect(200).etag();
    assertThat(here.delete(path).status()).isEqualTo(428);
    here.delete(path, "If-Match", etag).expect(204);
    assertThat(me(ana, first)).isEqualTo(401);
    ana.refresh(refreshToken(first)).expect(400);
    assertThat(me(ana, second)).isEqualTo(200);
    here.get(path).expect(404);
    assertThat(here.get(SESSIONS).json().get("items")).hasSize(1);
  }

  @Test
  void nobodySeesOrEndsTheSessionsOfAnother() {
    Person ana = Person.member("mine-");
    String path = SESSIONS + "/" + sid(ana.tokens());
    Api ben = Person.member("yours-").signedIn();
    ben.get(path).expect(404);
    ben.delete(path, "If-Match", "\"0\"").expect(404);
    Api.admin().get(path).expect(404);
    Api.anonymous().get(SESSIONS).expect(401);
  }

  @Test
  void introspectionTellsWhatATokenIsWorth() {
    Person ana = Person.member("int-", "BIDDER");
    JsonNode tokens = ana.tokens();
    String token = accessToken(tokens);
    Map<String, Object> claims = Tokens.claims(token);
    Map<String, String> form = Map.of("token", token);
    assertThat(ana.api().form("/oauth2/introspect", form).status()).isEqualTo(401);

    assertThat(Api.admin().form("/oauth2/introspect", form).expect(200).json())
        .isEqualTo(
            Answer.parse(
                """
                {"active":true,"token_type":"Bearer","username":"%s",
                 "scope":"user bidder_read bidder_write","exp":%s,"iat":%s,"nbf":%s,"sub":"%s",
                 "aud":"civitas","iss":"%s","jti":"%s"}
                """
                    .formatted(
                        ana.username(),
                        claims.get("exp"),
                        claims.get("iat"),
                        claims.get("nbf"),
                        ana.username(),
                        Tokens.issuer(),
                        claims.get("jti"))));
    JsonNode refresh =
        Api.admin()
            .form("/oauth2/introspect", Map.of("token", refreshToken(tokens)))
            .expect(200)
            .json();
    assertThat(refresh.get("active").asBoolean()).isTrue();
    assertThat(refresh.get("token_type").asText()).isEqualTo("refresh_token");
    assertThat(Api.admin().form("/oauth2/introspect", Map.of("token", "x")).expect(200).json())
        .isEqualTo(Answer.parse("{\"active\":false}"));
  }

  @Test
  void revokingARefreshTokenEndsItsSession() {
    Person ana = Person.member("rev-");
    JsonNode tokens = ana.tokens();
    ana.api().form("/oauth2/revoke", Map.of("token", refreshToken(tokens))).expect(200);
    assertThat(me(ana, tokens)).isEqualTo(401);
    ana.refresh(refreshToken(tokens)).expect(400);
    assertThat(
            Api.admin()
                .form("/oauth2/introspect", Map.of("token", accessToken(tokens)))
                .expect(200)
                .json())
        .isEqualTo(Answer.parse("{\"active\":false}"));
    ana.api().form("/oauth2/revoke", Map.of("token", "never issued")).expect(200);
  }

  /** An entity and a row of SQL: {@code xmin} tells which transaction wrote each. */
  @Test
  void aRevocationIsStoredTogetherWithItsRecord() {
    Person ana = Person.member("rec-");
    String token = accessToken(ana.tokens());
    ana.api().form("/oauth2/revoke", Map.of("token", token)).expect(200);

    assertThat(
            Civitas.query(
                "select r.xmin = a.xmin from identity.revocation r join audit.entry a on a.target ="
                    + " 'token:' || r.subject where r.subject = ?",
                Tokens.claims(token).get("jti")))
        .containsExactly(List.of(true));
  }

  @Test
  void noTokenIsStoredInTheClear() {
    Person ana = Person.member("cle-");
    JsonNode tokens = ana.tokens();
    assertThat(Civitas.query("select token_hash from identity.refresh_token").toString())
        .doesNotContain(refreshToken(tokens));
    assertThat(Civitas.logs())
        .doesNotContain(refreshToken(tokens))
        .doesNotContain(accessToken(tokens));
  }

  private static int me(Person person, JsonNode tokens) {
    return person.api().withToken(accessToken(tokens)).get("/api/v1/identity/me").status();
  }

  private static String sid(JsonNode tokens) {
    return (String) Tokens.claims(accessToken(tokens)).get("sid");
  }

  private static String accessToken(JsonNode tokens) {
    return tokens.get("access_token").asText();
  }

  private static String refreshToken(JsonNode tokens) {
    return tokens.get("refresh_token").asText();
  }
}
