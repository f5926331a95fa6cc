package org.civitas.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What came back. */
public record Answer(int status, HttpHeaders headers, byte[] bytes) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Answer of(HttpResponse<byte[]> response) {
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    return parse(text());
  }

  /** JSON as a tree. */
  public static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + json, e);
    }
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  public String etag() {
    return header("ETag").orElseThrow(() -> new AssertionError("No ETag: " + this));
  }

  /** This answer, if it has the status; a failed test otherwise, with all that came back. */
  public Answer expect(int expected) {
    if (status != expected) {
      throw new AssertionError("Expected %d but got %s".formatted(expected, this));
    }
    return this;
  }

  @Override
  public String toString() {
    return status + " " + headers.map() + "\n" + text();
  }
}
