package org.civitas.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;
import org.civitas.contract.Variants.Variant;

/**
 * Each member of a JSON body with one value after the other: the schema says what becomes of it.
 */
final class Members implements Theme {

  @Override
  public boolean concerns(Operation operation) {
    return operation.takesJson();
  }

  @Override
  public void walk(Walk walk) {
    Operation operation = walk.operation();
    JsonNode schema = operation.bodySchema();
    JsonNode body = walk.ready().json();
    onlyRequired(walk, schema, body);
    Variants variants = new Variants(walk.document(), walk.candidates());
    for (Variant variant : variants.of(schema, body, operation.takesPatch())) {
      walk.expect(
          variant.what() + " at '" + variant.pointer() + "'",
          changed(walk, variant),
          expectation(walk, variant));
    }
  }

  /** The change made to a body that is valid now. */
  private static Call changed(Walk walk, Variant variant) {
    Call ready = walk.ready();
    JsonNode now = ready.json();
    String first =
        variant.pointer().split("/", 3).length > 1 ? variant.pointer().split("/", 3)[1] : "";
    if (first.isEmpty() || !now.isObject()) {
      return ready.json(variant.body());
    }
    ObjectNode body = now.deepCopy();
    JsonNode value = variant.body().get(first);
    if (value == null) {
      body.remove(first);
    } else {
      body.set(first, value);
    }
    return ready.json(body);
  }

  private static Expectation expectation(Walk walk, Variant variant) {
    Operation operation = walk.operation();
    if (variant.what().equals("another value") || !operation.takesPatch()) {
      return walk.document().schemas().takes(operation.bodySchema(), variant.body())
          ? Expectation.taken()
          : Expectation.refusalAt("body", variant.pointer());
    }
    return Expectation.refusalAt("body", variant.pointer());
  }

  private static void onlyRequired(Walk walk, JsonNode reference, JsonNode body) {
    JsonNode schema = walk.document().resolved(reference);
    if (!body.isObject()) {
      return;
    }
    ObjectNode less = body.deepCopy();
    less.retain(
        StreamSupport.stream(schema.path("required").spliterator(), false)
            .map(JsonNode::asText)
            .toList());
    walk.expect("only what is required", walk.ready().json(less), Expectation.taken());
  }
}
