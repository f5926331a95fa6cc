package org.civitas.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** A body with one thing changed at a time, in every place that its schema knows. */
final class Variants {

  static final String UNKNOWN = "notKnown";

  private final Document document;
  private final Candidates candidates;
  private final Sampler sampler;

  Variants(Document document, Candidates candidates) {
    this.document = document;
    this.candidates = candidates;
    this.sampler = new Sampler(document);
  }

  /**
   * @param pointer where the body differs from the one that is valid
   */
  record Variant(String what, String pointer, JsonNode body) {}

  List<Variant> of(JsonNode schema, JsonNode body, boolean patch) {
    List<Variant> variants = new ArrayList<>();
    collect(schema, body, "", patch, variants);
    return variants;
  }

  private void collect(
      JsonNode reference, JsonNode body, String pointer, boolean patch, List<Variant> variants) {
    JsonNode schema = document.resolved(reference);
    for (JsonNode value : candidates.of(reference)) {
      if (!(value.isObject() && schema.path("type").asText().equals("object"))) {
        variants.add(new Variant("another value", pointer, replaced(body, pointer, value)));
      }
    }
    if (schema.path("type").asText().equals("array")) {
      collect(
          schema.get("items"), withItem(schema, body, pointer), pointer + "/0", false, variants);
    }
    if (schema.has("properties")) {
      members(schema, body, pointer, patch, variants);
    }
  }

  private void members(
      JsonNode schema, JsonNode body, String pointer, boolean patch, List<Variant> variants) {
    JsonNode whole = with(body, pointer, schema);
    JsonNode unknown = JsonNodeFactory.instance.textNode("?");
    variants.add(
        new Variant(
            "an unknown member",
            pointer + "/" + UNKNOWN,
            replaced(whole, pointer + "/" + UNKNOWN, unknown)));
    List<String> required =
        StreamSupport.stream(schema.path("required").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    schema
        .get("properties")
        .properties()
        .forEach(
            member -> {
              String at = pointer + "/" + member.getKey();
              if (required.contains(member.getKey())) {
                JsonNode none = JsonNodeFactory.instance.nullNode();
                variants.add(
                    new Variant("null for a required member", at, replaced(whole, at, none)));
                if (!patch) {
                  variants.add(new Variant("without a required member", at, without(whole, at)));
                }
              }
              collect(member.getValue(), whole, at, patch, variants);
            });
  }

  /** The body with an object where the pointer leads, so that its members can be changed. */
  private JsonNode with(JsonNode body, String pointer, JsonNode schema) {
    return body.at(pointer).isObject() ? body : replaced(body, pointer, sampler.example(schema));
  }

  private JsonNode withItem(JsonNode schema, JsonNode body, String pointer) {
    return body.at(pointer).path(0).isMissingNode()
        ? replaced(body, pointer, sampler.example(schema))
        : body;
  }

  static JsonNode replaced(JsonNode body, String pointer, JsonNode value) {
    if (pointer.isEmpty()) {
      return value;
    }
    JsonNode copy = body.deepCopy();
    JsonPointer at = JsonPointer.compile(pointer);
    switch (copy.at(at.head())) {
      case ObjectNode object -> object.set(at.last().getMatchingProperty(), value);
      case ArrayNode array -> array.set(at.last().getMatchingIndex(), value);
      default -> throw new AssertionError("Nothing stands at " + at.head() + " of " + body);
    }
    return copy;
  }

  private static JsonNode without(JsonNode body, String pointer) {
    JsonNode copy = body.deepCopy();
    JsonPointer at = JsonPointer.compile(pointer);
    ((ObjectNode) copy.at(at.head())).remove(at.last().getMatchingProperty());
    return copy;
  }
}
