package org.civitas.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/** Makes a value of a schema: the example that it gives, or else the plainest. */
final class Sampler {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Document document;

  Sampler(Document document) {
    this.document = document;
  }

  JsonNode example(JsonNode reference) {
    if (reference.has("examples")) {
      return reference.at("/examples/0");
    }
    JsonNode schema = document.resolved(reference);
    if (schema.has("examples")) {
      return schema.at("/examples/0");
    } else if (schema.has("default")) {
      return schema.get("default");
    } else if (schema.has("enum")) {
      return schema.at("/enum/0");
    }
    return switch (schema.path("type").asText()) {
      case "object" -> object(schema);
      case "array" -> array(schema);
      case "integer", "number" -> JSON.numberNode(schema.path("minimum").asLong(1));
      case "boolean" -> JSON.booleanNode(true);
      default -> JSON.textNode(text(schema.path("format").asText()));
    };
  }

  private ObjectNode object(JsonNode schema) {
    ObjectNode object = JSON.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(property -> object.set(property.getKey(), example(property.getValue())));
    return object;
  }

  private ArrayNode array(JsonNode schema) {
    ArrayNode array = JSON.arrayNode();
    array.add(example(schema.path("items")));
    return array;
  }

  private static String text(String format) {
    return switch (format) {
      case "uuid" -> UUID.randomUUID().toString();
      case "date-time" -> Instant.now().plusSeconds(3600).toString();
      default -> "text";
    };
  }
}
