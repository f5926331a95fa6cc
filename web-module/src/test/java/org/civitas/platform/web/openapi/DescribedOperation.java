package org.civitas.platform.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** One operation of the document, with references followed. */
record DescribedOperation(DescribedApi api, String method, String path, JsonNode definition) {

  /** What can come back. */
  record Answer(DescribedOperation operation, String code, JsonNode definition) {

    /** Of an answer for all other cases, 0. */
    int status() {
      return code.equals("default") ? 0 : Integer.parseInt(code);
    }

    boolean isRefusal() {
      return status() == 0 || status() >= 400;
    }

    Stream<JsonNode> contents() {
      return definition.path("content").properties().stream().map(Map.Entry::getValue);
    }

    boolean hasHeader(String name) {
      return definition.path("headers").has(name);
    }

    @Override
    public String toString() {
      return operation + " " + code;
    }
  }

  String text(String pointer) {
    return definition.at(pointer).asText();
  }

  Stream<JsonNode> parameters() {
    return DescribedApi.elements(definition.path("parameters")).map(api::resolved);
  }

  /** A parameter of this name, or any at that place if the name is null. */
  boolean hasParameter(String in, String name) {
    return parameters()
        .filter(parameter -> parameter.get("in").asText().equals(in))
        .anyMatch(parameter -> name == null || parameter.get("name").asText().equals(name));
  }

  boolean isSecured() {
    return !definition.path("security").isEmpty();
  }

  /** The schemas of what can be sent. */
  Stream<JsonNode> body() {
    return definition.at("/requestBody/content").properties().stream()
        .map(content -> content.getValue().path("schema"));
  }

  Stream<JsonNode> jsonBody() {
    return definition.at("/requestBody/content").properties().stream()
        .filter(content -> content.getKey().endsWith("json"))
        .map(content -> content.getValue().path("schema"));
  }

  Stream<Answer> answers() {
    return definition.get("responses").properties().stream()
        .map(answer -> new Answer(this, answer.getKey(), api.resolved(answer.getValue())));
  }

  boolean answers(int... statuses) {
    return Arrays.stream(statuses)
        .allMatch(status -> definition.get("responses").has(Integer.toString(status)));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
