package org.civitas.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.civitas.testing.Api;

/**
 * A request that succeeds, as far as the document's own examples do not make one.
 *
 * @param path values for the path
 * @param body members that differ from the example in the document; null takes one away
 * @param seal headers that depend on the body
 */
public record Example(
    Api caller,
    Map<String, String> path,
    ObjectNode body,
    Function<byte[], Map<String, String>> seal) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  public static Example by(Api caller) {
    return new Example(caller, Map.of(), JsonNodeFactory.instance.objectNode(), bytes -> Map.of());
  }

  public Example at(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(path);
    more.put(name, value);
    return new Example(caller, more, body, seal);
  }

  public Example with(String member, Object value) {
    ObjectNode more = body.deepCopy();
    more.set(member, MAPPER.<JsonNode>valueToTree(value));
    return new Example(caller, path, more, seal);
  }

  public Example sealed(Function<byte[], Map<String, String>> how) {
    return new Example(caller, path, body, how);
  }
}
