package org.civitas.platform.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.civitas.platform.web.openapi.DescribedOperation.Answer;

/** The generated document, to be asked questions. */
final class DescribedApi {

  private final JsonNode document;
  private final List<DescribedOperation> operations = new ArrayList<>();

  private DescribedApi(JsonNode document) {
    this.document = document;
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(method -> method.getValue().has("responses"))
                    .forEach(
                        method ->
                            operations.add(
                                new DescribedOperation(
                                    this, method.getKey(), path.getKey(), method.getValue()))));
  }

  static DescribedApi generated() {
    try {
      return new DescribedApi(new ObjectMapper().readTree(OpenApiDocument.JSON));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<DescribedOperation> operations() {
    return operations;
  }

  Stream<JsonNode> tags() {
    return elements(document.get("tags"));
  }

  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? resolved(document.at(node.get("$ref").asText().substring(1))) : node;
  }

  /** Whether a reader can make a value: by an example, a choice, a format, or of its members. */
  boolean hasExample(JsonNode reference) {
    JsonNode schema = resolved(reference);
    if (Stream.of("examples", "enum", "format", "default")
        .anyMatch(word -> reference.has(word) || schema.has(word))) {
      return true;
    }
    return schema.path("type").asText().equals("object")
        && elements(schema.path("required"))
            .allMatch(name -> hasExample(schema.at("/properties/" + name.asText())));
  }

  boolean isClosed(JsonNode reference) {
    JsonNode schema = resolved(reference);
    return !schema.has("properties")
        || schema.path("additionalProperties").isBoolean()
            && !schema.get("additionalProperties").asBoolean();
  }

  /** A view that carries its version. */
  boolean isVersioned(Answer answer) {
    return answer
        .contents()
        .map(content -> resolved(content.path("schema")))
        .anyMatch(schema -> schema.at("/properties/version").isObject());
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
