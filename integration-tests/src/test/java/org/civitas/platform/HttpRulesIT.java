package org.civitas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every answer, tried on the smallest resources. */
class HttpRulesIT {

  private final Api api = Api.anonymous();

  private static void assertProblem(Answer answer, String json) {
    assertThat(answer.json()).isEqualTo(Answer.parse(json));
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
  }

  @Test
  void anUnknownPathIsAProblemDocument() {
    assertProblem(
        api.get("/api/v1/nothing").expect(404),
        """
        {"type": "/problems/not-found", "title": "There is no such resource", "status": 404,
         "detail": "There is no such resource.", "instance": "/api/v1/nothing"}
        """);
  }

  @Test
  void aMethodThatIsNotTakenNamesThoseThatAre() {
    Answer answer = api.delete("/api/v1/hello").expect(405);
    assertThat(answer.header("Allow").orElseThrow()).contains("GET").contains("POST");
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/method-not-allowed");
  }

  @Test
  void aRepresentationThatIsNotThereIsRefused() {
    Answer answer = api.get("/api/v1/hello", "Accept", "image/png").expect(406);
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/not-acceptable");
  }

  @Test
  void aBodyOfAnotherMediaTypeIsRefused() {
    Answer answer =
        api.send("POST", "/api/v1/hello", "<who/>", "Content-Type", "application/xml").expect(415);
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/unsupported-media-type");
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    Answer answer = api.post("/api/v1/hello", Map.of("who", "x".repeat(1_000_000))).expect(413);
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/payload-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "{\"who\": \"a\", \"who\": \"b\"}", "{\"who\": \"a\"} x"})
  void aBodyThatIsNoJsonIsMalformed(String body) {
    Answer answer = api.send("POST", "/api/v1/hello", body).expect(400);
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/malformed-request");
  }

  @Test
  void everyAnswerHasAnIdAndItsTime() {
    for (String path : List.of("/api/v1/hello", "/api/v1/nothing", "/", "/health/live")) {
      Answer answer = api.get(path);
      assertThat(answer.header("X-Request-Id")).as(path).isPresent();
      assertThat(Double.parseDouble(answer.header("X-Process-Time").orElseThrow()))
          .as(path)
          .isBetween(0.0, 10.0);
      assertThat(answer.header("Server-Timing").orElseThrow()).startsWith("app;dur=");
    }
  }

  @Test
  void aSendersOwnRequestIdIsKeptWhenItIsHarmless() {
    assertThat(api.get("/api/v1/hello", "X-Request-Id", "abc-1").header("X-Request-Id"))
        .contains("abc-1");
    assertThat(api.get("/api/v1/hello", "X-Request-Id", "<b>").header("X-Request-Id").orElseThrow())
        .doesNotContain("<");
  }

  @Test
  void nothingTellsWhatRunsBehind() {
    Answer answer = api.get("/api/v1/hello");
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("X-Powered-By")).isEmpty();
  }

  @Test
  void everyTypeOfProblemIsDescribedAtItsAddress() {
    var kinds = api.get("/problems").expect(200).json();
    assertThat(kinds.size()).isGreaterThan(20);
    for (var kind : kinds) {
      assertThat(api.get(kind.get("type").asText()).expect(200).json()).isEqualTo(kind);
      assertThat(kind.get("status").asInt()).isBetween(400, 599);
      assertThat(kind.get("title").asText()).isNotBlank();
    }
  }

  @Test
  void anOriginThatIsNamedMayCallAndOthersMayNot() {
    Answer named = api.get("/api/v1/hello", "Origin", "https://app.civitas.example");
    assertThat(named.header("Access-Control-Allow-Origin")).contains("https://app.civitas.example");
    assertThat(named.header("Vary")).contains("Origin");
    for (String origin :
        List.of("https://app.civitas.example.evil", "http://app.civitas.example", "null")) {
      assertThat(api.get("/api/v1/hello", "Origin", origin).header("Access-Control-Allow-Origin"))
          .as(origin)
          .isEmpty();
    }
  }

  @Test
  void aPreflightIsAnsweredWithoutReachingAnything() {
    Answer answer =
        api.send(
                "OPTIONS",
                "/api/v1/hello",
                null,
                "Origin",
                "https://app.civitas.example",
                "Access-Control-Request-Method",
                "POST")
            .expect(204);
    assertThat(answer.header("Access-Control-Allow-Methods").orElseThrow()).contains("POST");
    assertThat(answer.header("Access-Control-Allow-Headers").orElseThrow())
        .contains("Idempotency-Key");
  }
}
