package org.civitas.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;

/** Sees that both servers answer alike before their speeds are compared. */
final class SameAnswers {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SameAnswers() {}

  static void check(Operation operation, Contender one, Contender other) throws IOException {
    JsonNode first = ask(one, operation);
    JsonNode second = ask(other, operation);
    boolean same =
        operation.sameAnswer() ? first.equals(second) : members(first).containsAll(members(second));
    if (!same) {
      throw new IllegalStateException(
          "%s: the answers differ%n%s: %s%n%s: %s"
              .formatted(operation.title(), one.name(), first, other.name(), second));
    }
  }

  private static JsonNode ask(Contender server, Operation operation) throws IOException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              operation.sample().get().at(server.baseUri()), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            operation.title() + ": " + server.name() + " answers " + answer + answer.body());
      }
      return MAPPER.readTree(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static Set<String> members(JsonNode json) {
    Set<String> names = new TreeSet<>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
