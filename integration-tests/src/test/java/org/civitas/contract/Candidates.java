package org.civitas.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Values worth trying where a schema stands: on each side of every bound, of every other type, and
 * hostile ones. Which of them are valid is for the schema to say.
 */
final class Candidates {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** How far from its start a pattern is searched for lengths at which it changes its mind. */
  private static final int LONGEST_PATTERN = 300;

  /** Found once for each schema that has a pattern, since that is slow. */
  private static final Map<JsonNode, Set<Integer>> TURNING_POINTS = new ConcurrentHashMap<>();

  private final Document document;
  private final Random random;
  private final int hostileTexts;

  Candidates(Document document, Random random, int hostileTexts) {
    this.document = document;
    this.random = random;
    this.hostileTexts = hostileTexts;
  }

  Set<JsonNode> of(JsonNode reference) {
    JsonNode schema = document.resolved(reference);
    Set<JsonNode> values = new LinkedHashSet<>();
    if (schema.has("enum")) {
      schema.get("enum").forEach(values::add);
    }
    switch (schema.path("type").asText()) {
      case "string" -> addTexts(schema, values);
      case "integer", "number" -> addNumbers(schema, values);
      case "array" -> addArrays(reference, values);
      default -> {
        // Of objects, their members are tried.
      }
    }
    addOtherTypes(values);
    return values;
  }

  private void addTexts(JsonNode schema, Set<JsonNode> values) {
    boundaries(schema).forEach(length -> values.add(JSON.textNode("a".repeat(length))));
    if (schema.has("enum")) {
      values.add(JSON.textNode(schema.at("/enum/0").asText().toLowerCase(Locale.ROOT)));
    }
    formatted(schema.path("format").asText()).forEach(text -> values.add(JSON.textNode(text)));
    values.add(JSON.textNode(""));
    values.add(JSON.textNode(" "));
    values.add(JSON.textNode("0"));
    values.add(JSON.textNode("-1"));
    values.add(JSON.textNode(Hostile.OVERLONG));
    Hostile.some(hostileTexts, random).forEach(text -> values.add(JSON.textNode(text)));
  }

  /** Lengths on both sides of where the schema begins or ends to take a text of one letter. */
  private Set<Integer> boundaries(JsonNode schema) {
    Set<Integer> lengths = new LinkedHashSet<>();
    for (String bound : List.of("minLength", "maxLength")) {
      if (schema.has(bound)) {
        int length = schema.get(bound).asInt();
        lengths.addAll(List.of(Math.max(0, length - 1), length, length + 1));
      }
    }
    if (schema.has("pattern")) {
      lengths.addAll(TURNING_POINTS.computeIfAbsent(schema, this::turningPoints));
    }
    return lengths;
  }

  private Set<Integer> turningPoints(JsonNode schema) {
    Set<Integer> lengths = new LinkedHashSet<>();
    boolean before = document.schemas().takes(schema, JSON.textNode(""));
    for (int length = 1; length < LONGEST_PATTERN; length++) {
      boolean now = document.schemas().takes(schema, JSON.textNode("a".repeat(length)));
      if (now != before) {
        lengths.addAll(List.of(length - 1, length));
      }
      before = now;
    }
    return lengths;
  }

  private static List<String> formatted(String format) {
    String uuid = UUID.randomUUID().toString();
    return switch (format) {
      case "uuid" ->
          List.of(
              uuid, uuid.toUpperCase(Locale.ROOT), uuid.substring(1), uuid + "0", "{" + uuid + "}");
      case "date-time" ->
          List.of(
              "2031-01-31T12:00:00Z",
              "2031-01-31T12:00:00.123456789+14:00",
              "2031-02-30T12:00:00Z",
              "2031-01-31T24:30:00Z",
              "2031-01-31T12:00:00",
              "2031-01-31T12:00Z",
              "2031-01-31",
              "9999-12-31T23:59:59Z",
              "+10000-01-01T00:00:00Z",
              "1e9");
      case "email" -> List.of("ana@example.org", "ana", "ana@", "@example.org", "a b@example.org");
      default -> List.of();
    };
  }

  private void addNumbers(JsonNode schema, Set<JsonNode> values) {
    for (String bound : List.of("minimum", "maximum")) {
      if (schema.has(bound)) {
        BigInteger at = schema.get(bound).bigIntegerValue();
        values.add(JSON.numberNode(at.subtract(BigInteger.ONE)));
        values.add(JSON.numberNode(at));
        values.add(JSON.numberNode(at.add(BigInteger.ONE)));
      }
    }
    values.add(JSON.numberNode(0));
    values.add(JSON.numberNode(-1));
    values.add(JSON.numberNode(random.nextLong()));
    values.add(JSON.numberNode(new BigDecimal("1.5")));
    values.add(JSON.numberNode(BigInteger.ONE.shiftLeft(31)));
    values.add(JSON.numberNode(BigInteger.ONE.shiftLeft(64)));
    if (schema.path("type").asText().equals("number")) {
      values.add(JSON.numberNode(new BigDecimal("1e400")));
      values.add(JSON.numberNode(new BigDecimal("1e-400")));
    }
  }

  private void addArrays(JsonNode reference, Set<JsonNode> values) {
    JsonNode schema = document.resolved(reference);
    JsonNode item = new Sampler(document).example(reference).path(0);
    values.add(JSON.arrayNode());
    values.add(filled(item, 1));
    values.add(filled(item, 2));
    if (schema.has("maxItems")) {
      values.add(filled(item, schema.get("maxItems").asInt() + 1));
    }
    values.add(JSON.arrayNode().addNull());
    values.add(JSON.arrayNode().add(JSON.arrayNode()));
  }

  private static ArrayNode filled(JsonNode item, int times) {
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < times; i++) {
      array.add(item);
    }
    return array;
  }

  private static void addOtherTypes(Set<JsonNode> values) {
    values.add(JSON.textNode("text"));
    values.add(JSON.numberNode(1));
    values.add(JSON.numberNode(new BigDecimal("0.1")));
    values.add(JSON.booleanNode(true));
    values.add(JSON.arrayNode());
    values.add(JSON.arrayNode().add("text"));
    values.add(JSON.objectNode());
    values.add(JSON.objectNode().put("text", 1));
  }
}
