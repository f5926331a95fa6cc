package org.civitas.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** One operation of the document. */
record Operation(Document document, String method, String path, JsonNode definition) {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

  /** A value that a request carries outside of its body. */
  record Parameter(String name, String in, boolean required, JsonNode schema, JsonNode example) {}

  String id() {
    return definition.get("operationId").asText();
  }

  boolean isRead() {
    return method.equals("GET");
  }

  List<Parameter> parameters() {
    return StreamSupport.stream(definition.path("parameters").spliterator(), false)
        .map(document::resolved)
        .map(this::parameter)
        .toList();
  }

  private Parameter parameter(JsonNode json) {
    JsonNode schema = json.get("schema");
    JsonNode example = json.has("example") ? json.get("example") : schema.at("/examples/0");
    return new Parameter(
        json.get("name").asText(),
        json.get("in").asText(),
        json.path("required").asBoolean(),
        schema,
        example);
  }

  Optional<Parameter> parameter(String in, String name) {
    return parameters().stream()
        .filter(each -> each.in().equals(in) && each.name().equals(name))
        .findFirst();
  }

  boolean hasHeader(String name) {
    return parameter("header", name).isPresent();
  }

  /** The media type of the body, if there is one. */
  Optional<String> bodyType() {
    JsonNode content = definition.at("/requestBody/content");
    return content.isObject() ? Optional.of(content.fieldNames().next()) : Optional.empty();
  }

  boolean takesJson() {
    return bodyType().filter(type -> type.contains("json")).isPresent();
  }

  /** What is sent changes what there is; absent members stay as they are. */
  boolean takesPatch() {
    return bodyType().filter("application/merge-patch+json"::equals).isPresent();
  }

  boolean takesForm() {
    return bodyType().filter("application/x-www-form-urlencoded"::equals).isPresent();
  }

  JsonNode bodySchema() {
    return definition
        .at("/requestBody/content")
        .properties()
        .iterator()
        .next()
        .getValue()
        .path("schema");
  }

  /** Whether the path names a thing that there is or is not. */
  boolean isOfOneThing() {
    return parameters().stream()
        .filter(each -> each.in().equals("path"))
        .anyMatch(each -> document.resolved(each.schema()).path("format").asText().equals("uuid"));
  }

  /** What others are answered than the owner, if the operation is for owners. */
  Optional<JsonNode> owned() {
    return Optional.ofNullable(definition.get("x-owned"));
  }

  boolean isSecured() {
    return !definition.get("security").isEmpty();
  }

  /** Ways to be let in; each is a list of scopes that are all needed. */
  List<List<String>> scopes() {
    return StreamSupport.stream(definition.get("security").spliterator(), false)
        .filter(way -> way.has("oauth2"))
        .map(
            way ->
                StreamSupport.stream(way.get("oauth2").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList())
        .toList();
  }

  /**
   * How the document describes an answer. What it says of all other answers counts for faults of
   * the server alone: a refusal must be foreseen.
   */
  Optional<JsonNode> response(int status) {
    JsonNode responses = definition.get("responses");
    JsonNode response = responses.get(Integer.toString(status));
    if (response == null && status >= 500) {
      response = responses.get("default");
    }
    return Optional.ofNullable(response).map(document::resolved);
  }

  boolean answers(int status) {
    return definition.get("responses").has(Integer.toString(status));
  }

  /** The methods that the document has for this path. */
  TreeSet<String> methodsOfPath() {
    TreeSet<String> methods = new TreeSet<>();
    document.operations().stream()
        .filter(each -> each.path().equals(path))
        .forEach(each -> methods.add(each.method()));
    return methods;
  }

  /** The values of the variables of a path, if a concrete one fits it. */
  static Optional<Map<String, String>> match(String template, String concrete) {
    Pattern pattern = Pattern.compile(VARIABLE.matcher(template).replaceAll("(?<$1>[^/]+)"));
    Matcher matcher = pattern.matcher(concrete);
    Map<String, String> values = new TreeMap<>();
    if (!matcher.matches()) {
      return Optional.empty();
    }
    pattern.namedGroups().keySet().forEach(name -> values.put(name, matcher.group(name)));
    return Optional.of(values);
  }

  /** The path with values for its variables, ready to be sent. */
  String pathWith(Map<String, String> values) {
    return VARIABLE
        .matcher(path)
        .replaceAll(
            variable ->
                Matcher.quoteReplacement(Texts.percentEncoded(values.get(variable.group(1)))));
  }

  @Override
  public String toString() {
    return id();
  }
}
