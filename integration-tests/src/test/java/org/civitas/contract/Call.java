package org.civitas.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.civitas.testing.Answer;
import org.civitas.testing.Civitas;

/**
 * A request that has not been sent. Every change makes another one.
 *
 * @param body null for none
 * @param seal headers that depend on the body, made at the last moment
 */
record Call(
    Operation operation,
    String method,
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body,
    Function<byte[], Map<String, String>> seal) {

  /** Half a character is written as an escape, since UTF-8 has no form of it. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final String STREAM = "text/event-stream";

  static Call of(Operation operation) {
    Call call =
        new Call(
            operation,
            operation.method(),
            Map.of(),
            Map.of(),
            new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
            null,
            bytes -> Map.of());
    return operation.bodyType().map(type -> call.header("Content-Type", type)).orElse(call);
  }

  Call method(String other) {
    return new Call(operation, other, path, query, headers, body, seal);
  }

  Call path(Map<String, String> values) {
    return new Call(operation, method, with(path, values), query, headers, body, seal);
  }

  Call query(String name, String value) {
    return new Call(operation, method, path, with(query, Map.of(name, value)), headers, body, seal);
  }

  Call withoutQuery(String name) {
    Map<String, String> less = new LinkedHashMap<>(query);
    less.remove(name);
    return new Call(operation, method, path, less, headers, body, seal);
  }

  Call header(String name, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, value);
    return new Call(operation, method, path, query, more, body, seal);
  }

  Call withoutHeader(String name) {
    Map<String, String> less = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    less.putAll(headers);
    less.remove(name);
    return new Call(operation, method, path, query, less, body, seal);
  }

  Call bytes(byte[] other) {
    return new Call(operation, method, path, query, headers, other, seal);
  }

  Call text(String other) {
    return bytes(other.getBytes(StandardCharsets.UTF_8));
  }

  Call json(JsonNode other) {
    try {
      return bytes(MAPPER.writeValueAsBytes(other));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  JsonNode json() {
    return Answer.parse(new String(body, StandardCharsets.UTF_8));
  }

  Call seal(Function<byte[], Map<String, String>> other) {
    return new Call(operation, method, path, query, headers, body, other);
  }

  String target() {
    return operation.pathWith(path) + (query.isEmpty() ? "" : "?" + Texts.form(query));
  }

  Answer send(HttpClient client) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(Civitas.baseUri() + target()))
            .timeout(Duration.ofSeconds(60))
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    sealedHeaders().forEach(request::header);
    try {
      HttpResponse<InputStream> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        return new Answer(response.statusCode(), response.headers(), read(in, response));
      }
    } catch (IOException e) {
      throw new AssertionError("No answer to " + curl(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Of a stream that does not end, what comes first. */
  private static byte[] read(InputStream in, HttpResponse<?> response) throws IOException {
    boolean endless = response.headers().firstValue("Content-Type").orElse("").startsWith(STREAM);
    return endless ? in.readNBytes(1) : in.readAllBytes();
  }

  private Map<String, String> sealedHeaders() {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(seal.apply(body));
    all.putAll(headers);
    return all;
  }

  /** The request for a shell, to see the answer again. */
  String curl() {
    StringBuilder curl = new StringBuilder("curl -i -X ").append(method);
    sealedHeaders()
        .forEach(
            (name, value) -> curl.append(" -H ").append(Texts.shellQuoted(name + ": " + value)));
    if (body != null) {
      curl.append(" --data-binary ").append(Texts.shellQuoted(body));
    }
    return curl.append(' ').append(Texts.shellQuoted(Civitas.baseUri() + target())).toString();
  }

  private static Map<String, String> with(Map<String, String> values, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.putAll(more);
    return all;
  }
}
