package org.civitas.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * One client of the API: a stranger, the administrator or a member. Each has a loopback address of
 * its own, so that the rate limit counts them apart as it would in a town.
 */
public final class Api {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String PASSWORD = "correct horse battery";

  private static Api admin;
  private static Instant adminUntil;

  private final HttpClient http;
  private final URI base;
  private final Duration patience;
  private final String username;
  private final String token;

  private Api(URI base, HttpClient http, Duration patience, String username, String token) {
    this.base = base;
    this.http = http;
    this.patience = patience;
    this.username = username;
    this.token = token;
  }

  public static Api anonymous() {
    return at(Civitas.baseUri());
  }

  /** A stranger at a certain node. */
  public static Api at(URI base) {
    return new Api(base, client(), Duration.ofSeconds(60), null, null);
  }

  /** The administrator, signed in once for all tests as long as the token lasts. */
  public static synchronized Api admin() {
    if (admin == null || Instant.now().isAfter(adminUntil)) {
      admin = anonymous().signedIn(Civitas.ADMIN, Civitas.ADMIN_PASSWORD);
      adminUntil = Instant.now().plus(Duration.ofMinutes(10));
    }
    return admin;
  }

  /** A new member: signs up, is approved with the roles, signs in. */
  public static Api member(String... roles) {
    String name = "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    return memberNamed(name, roles);
  }

  /** The same with a name that no other test uses. */
  public static Api memberNamed(String username, String... roles) {
    return anonymous().joining(username, admin(), roles);
  }

  /** This stranger as a new member: signs up, is approved with the roles, signs in. */
  public Api joining(String name, Api approver, String... roles) {
    Answer signup =
        post(
            "/api/v1/identity/signups",
            Map.of(
                "username",
                name,
                "email",
                name + "@example.org",
                "password",
                PASSWORD,
                "displayName",
                "Member " + name));
    String id = signup.expect(201).json().get("id").asText();
    approver
        .post("/api/v1/identity/signups/" + id + "/approval", Map.of("roles", List.of(roles)))
        .expect(200);
    return signedIn(name, PASSWORD);
  }

  /** The same member with a token that has these scopes at most. */
  public Api narrowedTo(Collection<String> scopes) {
    Map<String, String> form =
        Map.of(
            "grant_type",
            "password",
            "username",
            username,
            "password",
            PASSWORD,
            "scope",
            String.join(" ", scopes));
    return withToken(form("/oauth2/token", form).expect(200).json().get("access_token").asText());
  }

  /** This client, signed in by name and password. */
  public Api signedIn(String name, String password) {
    Answer answer = signIn(name, password).expect(200);
    return new Api(base, http, patience, name, answer.json().get("access_token").asText());
  }

  /** Asks for tokens and returns whatever comes back. */
  public Answer signIn(String name, String password) {
    return form(
        "/oauth2/token", Map.of("grant_type", "password", "username", name, "password", password));
  }

  /** This client with another token, or none. */
  public Api withToken(String other) {
    return new Api(base, http, patience, username, other);
  }

  /** The same caller at another node. */
  public Api on(URI node) {
    return new Api(node, http, patience, username, token);
  }

  /** The same caller, who waits no longer than this for an answer. */
  public Api waiting(Duration atMost) {
    return new Api(base, http, atMost, username, token);
  }

  public String username() {
    return username;
  }

  public String password() {
    return PASSWORD;
  }

  public String token() {
    return token;
  }

  public URI uri(String path) {
    return URI.create(base + path);
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  public Answer post(String path, Object json, String... headers) {
    return send("POST", path, json, headers);
  }

  public Answer put(String path, Object json, String... headers) {
    return send("PUT", path, json, headers);
  }

  public Answer patch(String path, Object json, String... headers) {
    return send("PATCH", path, json, headers);
  }

  public Answer delete(String path, String... headers) {
    return send("DELETE", path, null, headers);
  }

  /** Posts a form, as the token endpoint takes it. */
  public Answer form(String path, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return exchange(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a body as it is: text is sent raw, anything else as JSON, null as nothing. */
  public Answer send(String method, String path, Object body, String... headers) {
    HttpRequest.Builder request = request(path, headers);
    if (body == null) {
      return exchange(request.method(method, HttpRequest.BodyPublishers.noBody()));
    }
    if (!List.of(headers).contains("Content-Type")) {
      request.header(
          "Content-Type",
          method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
    }
    String text = body instanceof String raw ? raw : write(body);
    return exchange(request.method(method, HttpRequest.BodyPublishers.ofString(text)));
  }

  /** A request of this caller, for tests that need the client itself. */
  public HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(patience);
    if (token != null && !List.of(headers).contains("Authorization")) {
      request.header("Authorization", "Bearer " + token);
    }
    for (int i = 0; i + 1 < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  public HttpClient http() {
    return http;
  }

  private Answer exchange(HttpRequest.Builder request) {
    try {
      return Answer.of(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new NoAnswer(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static HttpClient client() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    byte[] address = {
      127, (byte) random.nextInt(1, 255), (byte) random.nextInt(255), (byte) random.nextInt(1, 255)
    };
    try {
      return HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .localAddress(InetAddress.getByAddress(address))
          .connectTimeout(Duration.ofSeconds(10))
          .build();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String write(Object json) {
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
