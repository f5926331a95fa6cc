package org.civitas.benchmark.floor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.PathTemplateMatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** JSON answers, written as a stream. */
final class Answers {

  static final byte[] HELLO = "\"Hello? World?\"".getBytes(StandardCharsets.UTF_8);

  private static final JsonFactory JSON = new JsonFactory();

  private Answers() {}

  /** Writes the members of the answer's object. */
  interface Body<E extends Exception> {
    void write(JsonGenerator json) throws IOException, E;
  }

  static <E extends Exception> byte[] object(Body<E> body) throws IOException, E {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  static void send(HttpServerExchange exchange, int status, byte[] json) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.getResponseSender().send(ByteBuffer.wrap(json));
  }

  static UUID id(HttpServerExchange exchange) {
    return UUID.fromString(
        exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY).getParameters().get("id"));
  }
}
