package org.civitas.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.civitas.testing.Api;

/** The OpenAPI document as the running server answers it. */
final class Document {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonNode json;
  private final List<Operation> operations = new ArrayList<>();
  private final Schemas schemas;

  private Document(JsonNode json) {
    json.findParents("format").forEach(schema -> bound((ObjectNode) schema));
    this.json = json;
    this.schemas = new Schemas(json);
    json.get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .forEach(
                        method ->
                            operations.add(
                                new Operation(
                                    this,
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    method.getValue()))));
  }

  /** A format of numbers has bounds, which validators do not know. */
  private static void bound(ObjectNode schema) {
    int bits =
        switch (schema.path("format").asText()) {
          case "int32" -> 31;
          case "int64" -> 63;
          default -> 0;
        };
    if (bits > 0) {
      BigInteger limit = BigInteger.ONE.shiftLeft(bits);
      putIfAbsent(schema, "minimum", limit.negate());
      putIfAbsent(schema, "maximum", limit.subtract(BigInteger.ONE));
    }
  }

  private static void putIfAbsent(ObjectNode schema, String bound, BigInteger value) {
    if (!schema.has(bound)) {
      schema.put(bound, value);
    }
  }

  static Document served() {
    return new Document(Api.anonymous().get("/openapi.json").expect(200).json());
  }

  List<Operation> operations() {
    return List.copyOf(operations);
  }

  Optional<Operation> operation(String method, String path) {
    return operations.stream()
        .filter(each -> each.method().equals(method) && each.path().equals(path))
        .findFirst();
  }

  Operation operation(String id) {
    return operations.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("The document has no operation " + id));
  }

  Schemas schemas() {
    return schemas;
  }

  /** What a node says, or what it refers to says. */
  JsonNode resolved(JsonNode node) {
    JsonNode target = node;
    while (target.has("$ref")) {
      target = json.at(target.get("$ref").asText().substring(1));
    }
    return target;
  }
}
