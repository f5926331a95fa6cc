package org.civitas.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Says whether values are what the schemas of the document promise. */
final class Schemas {

  /** Refusals may carry more than the members that all of them have. */
  private static final String OPEN = "Problem";

  private final Kind open;
  private final Kind closed;

  Schemas(JsonNode document) {
    open = new Kind("urn:civitas:open", document);
    ObjectNode copy = document.deepCopy();
    copy.at("/components/schemas")
        .properties()
        .forEach(
            schema -> {
              if (!schema.getKey().equals(OPEN)) {
                close((ObjectNode) schema.getValue());
              }
            });
    closed = new Kind("urn:civitas:closed", copy);
  }

  /** What is wrong with a value that is sent; nothing if it is valid. */
  List<String> faultsOfInput(JsonNode schema, JsonNode value) {
    return open.faults(schema, value);
  }

  boolean takes(JsonNode schema, JsonNode value) {
    return faultsOfInput(schema, value).isEmpty();
  }

  /** What is wrong with a value that was answered: members that nobody described are, too. */
  List<String> faultsOfOutput(JsonNode schema, JsonNode value) {
    return closed.faults(schema, value);
  }

  private static void close(ObjectNode schema) {
    if (schema.has("properties") && !schema.has("additionalProperties")) {
      schema.put("additionalProperties", false);
    }
  }

  /** The document as a set of schemas; the same node is compiled once. */
  private static final class Kind {

    private final SchemaRegistry registry;
    private final String base;
    private final Map<JsonNode, Schema> compiled = new IdentityHashMap<>();

    Kind(String base, JsonNode document) {
      this.base = base;
      SchemaRegistryConfig config =
          SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
      registry =
          SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12,
              builder ->
                  builder.schemaRegistryConfig(config).schemas(Map.of(base, document.toString())));
    }

    synchronized List<String> faults(JsonNode schema, JsonNode value) {
      return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
          .map(Error::toString)
          .toList();
    }

    /**
     * References begin with a number sign, so the schema has to be seen as part of the document.
     */
    private Schema compile(JsonNode schema) {
      String absolute = schema.toString().replace("\"$ref\":\"#/", "\"$ref\":\"" + base + "#/");
      return registry.getSchema(
          SchemaLocation.of(base + ":" + compiled.size()),
          absolute,
          com.networknt.schema.InputFormat.JSON);
    }
  }
}
