package org.civitas.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.civitas.platform.request.InputFaults;

/** A JSON Merge Patch (RFC 7396): what is named changes, what is null goes. */
public final class MergePatch {

  private final JsonNode patch;

  MergePatch(JsonNode patch) {
    this.patch = patch;
  }

  /** The changed record, checked like a whole new one; refused with all its faults. */
  public <T extends Record> T applyTo(T current) {
    JsonNode merged = merge(Json.MAPPER.valueToTree(current), patch);
    JsonInput<T> changed = JsonInput.bind(merged, current.getClass());
    if (!changed.violations().isEmpty()) {
      throw InputFaults.invalid(changed.violations());
    }
    return changed.value();
  }

  private static JsonNode merge(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode result =
        target != null && target.isObject()
            ? (ObjectNode) target
            : JsonNodeFactory.instance.objectNode();
    patch
        .fields()
        .forEachRemaining(
            field -> {
              if (field.getValue().isNull()) {
                result.remove(field.getKey());
              } else {
                result.set(field.getKey(), merge(result.get(field.getKey()), field.getValue()));
              }
            });
    return result;
  }
}
