package org.civitas.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GreetingIT {

  private static final String HELLO = "/api/v1/hello";

  private final Api stranger = Api.anonymous();

  @Test
  void theWorldIsGreetedInFifteenBytesOfJson() {
    Answer answer = stranger.get(HELLO);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("\"Hello? World?\"");
    assertThat(answer.header("Content-Type")).hasValueSatisfying(this::isJson);
    assertThat(answer.header("Content-Length")).contains("15");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Mom", "?who=Mom", "/query?who=Mom"})
  void whoIsNamedInPathOrQueryIsGreeted(String variant) {
    Answer answer = stranger.get(HELLO + variant);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("\"Hello? Mom?\"");
    assertThat(answer.header("Content-Length")).contains("13");
  }

  @Test
  void aNameBeyondAsciiComesBackInUtf8() {
    assertThat(stranger.get(HELLO + "/J%C3%BCrgen").text()).isEqualTo("\"Hello? Jürgen?\"");
  }

  @Test
  void aHeaderCanNameWhomToGreet() {
    assertThat(stranger.get(HELLO + "/header", "X-Who", "Mom").text()).isEqualTo("\"Hello? Mom?\"");
  }

  @Test
  void theBodyCanBeAnObjectOrTheBareName() {
    assertThat(stranger.post(HELLO, Map.of("who", "Mom")).expect(200).text())
        .isEqualTo("\"Hello? Mom?\"");
    Answer bare = stranger.post(HELLO + "/bare", "\"Cousin Eddie\"").expect(200);
    assertThat(bare.text()).isEqualTo("\"Hello? Cousin Eddie?\"");
    assertThat(bare.header("Content-Length")).contains("22");
  }

  @ParameterizedTest
  @CsvSource({
    "/query, query, who, required",
    "/query?who=, query, who, required",
    "/header, header, X-Who, required"
  })
  void aMissingNameIsRefusedWithItsPlace(
      String variant, String location, String name, String code) {
    Answer refusal = stranger.get(HELLO + variant).expect(422);

    assertThat(refusal.json().get("violations")).hasSize(1);
    assertThat(refusal.json().at("/violations/0/location").asText()).isEqualTo(location);
    assertThat(refusal.json().at("/violations/0/name").asText()).isEqualTo(name);
    assertThat(refusal.json().at("/violations/0/code").asText()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                         | /who   | required",
        "{\"who\":5}                | /who   | type",
        "{\"who\":\" \"}            | /who   | required",
        "{\"who\":\"a\",\"x\":1}    | /x     | unknown-field",
      })
  void aBodyThatDoesNotFitIsRefusedWithItsPlace(String body, String pointer, String code) {
    Answer refusal = stranger.post(HELLO, body).expect(422);

    assertThat(refusal.json().get("violations")).hasSize(1);
    assertThat(refusal.json().at("/violations/0/location").asText()).isEqualTo("body");
    assertThat(refusal.json().at("/violations/0/name").asText()).isEqualTo(pointer);
    assertThat(refusal.json().at("/violations/0/code").asText()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"who\":", "Mom", "{who:1}", "[", "{\"who\":\"a\"} trailing"})
  void brokenJsonIsRefusedAsUnreadable(String body) {
    stranger.post(HELLO, body).expect(400);
  }

  @Test
  void anotherMediaTypeIsNotRead() {
    stranger.send("POST", HELLO, "who=Mom", "Content-Type", "text/plain").expect(415);
  }

  @Test
  void aNameOfAMegabyteIsTooLarge() {
    stranger.post(HELLO, Map.of("who", "x".repeat(1 << 20))).expect(413);
    stranger.post(HELLO, Map.of("who", "x".repeat(101))).expect(422);
    stranger.get(HELLO + "/" + "x".repeat(101)).expect(422);
  }

  @Test
  void markupComesBackAsJsonAndNeverAsAPage() {
    Answer answer = stranger.post(HELLO, Map.of("who", "<script>alert(1)</script>")).expect(200);

    assertThat(answer.header("Content-Type")).hasValueSatisfying(this::isJson);
    assertThat(answer.json().asText()).isEqualTo("Hello? <script>alert(1)</script>?");
    stranger.get(HELLO + "/%3Cscript%3E", "Accept", "text/html").expect(406);
  }

  private void isJson(String contentType) {
    assertThat(contentType).startsWith("application/json");
  }
}
