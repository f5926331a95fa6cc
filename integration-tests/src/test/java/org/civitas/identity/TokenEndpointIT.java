package org.civitas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.Test;

/** RFC 6749: what the token endpoint gives and how it refuses; and scenario 2 of A6. */
class TokenEndpointIT {

  private static final String TOKEN = "/oauth2/token";

  @Test
  void tokensAreForNoCache() {
    Answer answer = Person.member("cac-").signIn().expect(200);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Pragma")).contains("no-cache");
    assertThat(answer.header("Content-Type")).get().asString().startsWith("application/json");
  }

  @Test
  void grantedIsWhatIsRequestedAndHeld() {
    Person bidder = Person.member("bid-", "BIDDER");
    assertThat(scope(bidder, "bidder_read admin_write auction_write")).isEqualTo("bidder_read");
    assertThat(scope(bidder, "bidder_write user")).isEqualTo("user bidder_write");
    refusal(
        request(bidder, "admin_write"),
        400,
        "invalid_scope",
        "The account holds none of these scopes.");
  }

  @Test
  void aTokenWithFewerScopesCarriesFewerRoles() {
    Person bidder = Person.member("few-", "BIDDER");
    String token =
        request(bidder, "user bidder_read").expect(200).json().get("access_token").asText();
    assertThat(Tokens.claims(token)).containsEntry("groups", List.of());
    JsonNode me = bidder.api().withToken(token).get("/api/v1/identity/me").expect(200).json();
    assertThat(me)
        .isEqualTo(
            Answer.parse(
                """
                {"id":"%s","username":"%s","email":"%s","displayName":"Ana Example",
                 "roles":["BIDDER"],"scopes":["user","bidder_read"],"version":%d}
                """
                    .formatted(
                        me.get("id").asText(),
                        bidder.username(),
                        bidder.email(),
                        me.get("version").asLong())));
  }

  @Test
  void aMemberReadsNoOtherProfile() {
    Person ana = Person.member("one-", "BIDDER", "SELLER");
    Person ben = Person.member("two-");
    Answer answer = ana.signedIn().get("/api/v1/identity/accounts/" + ben.id());
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/insufficient-scope");
    assertThat(answer.json().get("scope").asText()).isEqualTo("admin_read");
    assertThat(answer.text()).doesNotContain(ben.email());
  }

  @Test
  void wrongPasswordAndUnknownNameAreAnsweredAlike() {
    Person ana = Person.member("ans-");
    Answer wrong = ana.api().signIn(ana.username(), "not the password").expect(400);
    Answer unknown = ana.api().signIn("nobody-of-this-name", "not the password").expect(400);
    Answer waiting = Person.named("wai-").signIn().expect(400);
    assertThat(wrong.json())
        .isEqualTo(
            Answer.parse(
                """
                {"error":"invalid_grant",
                 "error_description":"The username or the password is not right."}
                """));
    assertThat(unknown.text()).isEqualTo(wrong.text()).isEqualTo(waiting.text());
  }

  @Test
  void theEmailAddressWillDoAsName() {
    Person ana = Person.member("mai-");
    assertThat(ana.api().signIn(ana.email(), ana.password()).status()).isEqualTo(200);
  }

  @Test
  void badRequestsAreRefusedInTheWordsOfTheStandard() {
    Api stranger = Api.anonymous();
    refusal(
        stranger.form(TOKEN, Map.of("grant_type", "")),
        400,
        "invalid_request",
        "The parameter grant_type is missing.");
    refusal(
        stranger.form(TOKEN, Map.of("grant_type", "authorization_code", "code", "x")),
        400,
        "unsupported_grant_type",
        "The grant type authorization_code is not available.");
    refusal(
        stranger.form(TOKEN, Map.of("grant_type", "password", "username", "ana")),
        400,
        "invalid_request",
        "The parameter password is missing.");
    refusal(
        stranger.form(TOKEN, Map.of("grant_type", "refresh_token", "refresh_token", "made-up")),
        400,
        "invalid_grant",
        "The refresh token is not valid.");
    refusal(
        stranger.form(TOKEN, Map.of("grant_type", "password", "username", "a\0b", "password", "x")),
        400,
        "invalid_request",
        "A parameter contains characters that are no text.");
    refusal(
        stranger.send(
            "POST",
            TOKEN,
            "grant_type=password&grant_type=password",
            "Content-Type",
            "application/x-www-form-urlencoded"),
        400,
        "invalid_request",
        "A parameter is sent twice.");
  }

  @Test
  void bodiesOfOtherKindsAreRefusedWithoutAFault() {
    Api stranger = Api.anonymous();
    assertThat(stranger.post(TOKEN, Map.of("grant_type", "password")).status()).isEqualTo(415);
    assertThat(stranger.post(TOKEN, null).status()).isIn(400, 415);
    assertThat(stranger.get(TOKEN).status()).isEqualTo(405);
  }

  @Test
  void clientsProveThemselvesEitherWay() {
    JsonNode client = register("Till", "auction_read", "user").json();
    String id = client.get("clientId").asText();
    String secret = client.get("clientSecret").asText();

    Answer byBasic =
        Api.anonymous()
            .form(
                TOKEN,
                Map.of("grant_type", "client_credentials"),
                "Authorization",
                basic(id, secret))
            .expect(200);
    String token = byBasic.json().get("access_token").asText();
    assertThat(byBasic.json())
        .isEqualTo(
            Answer.parse(
                """
                {"access_token":"%s","token_type":"Bearer","expires_in":900,
                 "scope":"user auction_read"}
                """
                    .formatted(token)));
    assertThat(Tokens.claims(token))
        .containsEntry("sub", id)
        .containsEntry("client_id", id)
        .doesNotContainKeys("account", "sid");

    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", id);
    form.put("client_secret", secret);
    form.put("scope", "auction_read admin_write");
    assertThat(Api.anonymous().form(TOKEN, form).expect(200).json().get("scope").asText())
        .isEqualTo("auction_read");
    form.put("scope", "admin_write");
    refusal(
        Api.anonymous().form(TOKEN, form),
        400,
        "invalid_scope",
        "The client holds none of these scopes.");
    assertThat(Api.anonymous().withToken(token).get("/api/v1/identity/me").status()).isEqualTo(403);
  }

  @Test
  void aClientWithoutItsSecretIsRefused() {
    String id = register("Kiosk", "user").json().get("clientId").asText();
    for (String header : List.of(basic(id, "guess"), basic("x", "y"), "Basic %%%", "Basic eA==")) {
      Answer answer =
          Api.anonymous()
              .form(TOKEN, Map.of("grant_type", "client_credentials"), "Authorization", header);
      refusal(answer, 401, "invalid_client", "The client is not known or not proven.");
      assertThat(answer.header("WWW-Authenticate")).contains("Basic realm=\"civitas\"");
    }
    refusal(
        Api.anonymous().form(TOKEN, Map.of("grant_type", "client_credentials")),
        401,
        "invalid_client",
        "The client is not known or not proven.");
  }

  @Test
  void aRemovedClientIsOutAtOnce() {
    Answer registered = register("Gone", "admin_read");
    JsonNode client = registered.json();
    String path = "/api/v1/identity/clients/" + client.get("id").asText();
    Map<String, String> form =
        Map.of(
            "grant_type", "client_credentials",
            "client_id", client.get("clientId").asText(),
            "client_secret", client.get("clientSecret").asText());
    String token =
        Api.anonymous().form(TOKEN, form).expect(200).json().get("access_token").asText();
    Api program = Api.anonymous().withToken(token);
    assertThat(program.get(path).expect(200).json().has("clientSecret")).isFalse();

    assertThat(Api.admin().delete(path).status()).isEqualTo(428);
    assertThat(Api.admin().delete(path, "If-Match", "\"77\"").status()).isEqualTo(412);
    assertThat(Api.admin().delete(path, "If-Match", registered.etag()).status()).isEqualTo(204);
    assertThat(program.get("/api/v1/identity/clients").status()).isEqualTo(401);
    assertThat(Api.anonymous().form(TOKEN, form).status()).isEqualTo(401);
    assertThat(Api.admin().get(path).status()).isEqualTo(404);
  }

  @Test
  void theSecretOfAClientIsNeitherKeptNorShownAgain() {
    JsonNode client = register("Once", "user").json();
    String secret = client.get("clientSecret").asText();
    assertThat(Api.admin().get("/api/v1/identity/clients?limit=100").expect(200).text())
        .contains(client.get("clientId").asText())
        .doesNotContain(secret);
    assertThat(Civitas.query("select * from identity.oauth_client").toString())
        .doesNotContain(secret);
    assertThat(Civitas.logs()).doesNotContain(secret);
    assertThat(
            Api.admin()
                .post("/api/v1/identity/clients", Map.of("name", "X", "scopes", List.of("nope")))
                .expect(422)
                .json()
                .get("type")
                .asText())
        .isEqualTo("/problems/unknown-scope");
  }

  @Test
  void discoveryNamesEveryEndpoint() {
    for (String document : List.of("openid-configuration", "oauth-authorization-server")) {
      JsonNode found = Api.anonymous().get("/.well-known/" + document).expect(200).json();
      String base = Tokens.issuer();
      assertThat(found.get("issuer").asText()).isEqualTo(base);
      assertThat(found.get("token_endpoint").asText()).isEqualTo(base + "/oauth2/token");
      assertThat(found.get("jwks_uri").asText()).isEqualTo(base + "/oauth2/jwks");
      assertThat(found.get("grant_types_supported"))
          .isEqualTo(Answer.parse("[\"client_credentials\",\"password\",\"refresh_token\"]"));
      assertThat(found.get("scopes_supported").toString())
          .contains("user", "admin_write", "bidder_read");
    }
  }

  @Test
  void userInfoIsAboutTheCaller() {
    Person ana = Person.member("inf-", "BIDDER");
    assertThat(ana.signedIn().get("/oauth2/userinfo").expect(200).json())
        .isEqualTo(
            Answer.parse(
                """
                {"sub":"%s","preferred_username":"%s","name":"Ana Example","email":"%s",
                 "groups":["BIDDER"]}
                """
                    .formatted(ana.username(), ana.username(), ana.email())));
    assertThat(Api.anonymous().get("/oauth2/userinfo").status()).isEqualTo(401);
  }

  private static Answer register(String name, String... scopes) {
    return Api.admin()
        .post("/api/v1/identity/clients", Map.of("name", name, "scopes", List.of(scopes)))
        .expect(201);
  }

  private static String basic(String id, String secret) {
    byte[] text = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(text);
  }

  private static Answer request(Person person, String scope) {
    return person
        .api()
        .form(
            TOKEN,
            Map.of(
                "grant_type",
                "password",
                "username",
                person.username(),
                "password",
                person.password(),
                "scope",
                scope));
  }

  private static String scope(Person person, String requested) {
    return request(person, requested).expect(200).json().get("scope").asText();
  }

  private static void refusal(Answer answer, int status, String error, String description) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json())
        .isEqualTo(
            Answer.parse(
                "{\"error\":\"%s\",\"error_description\":\"%s\"}".formatted(error, description)));
    assertThat(answer.header("Cache-Control")).contains("no-store");
  }
}
