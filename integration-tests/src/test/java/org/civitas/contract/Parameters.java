package org.civitas.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.civitas.contract.Operation.Parameter;

/** Each parameter with one value after the other, in the path, the query and the headers. */
final class Parameters implements Theme {

  /** These have themes of their own. */
  private static final Set<String> ELSEWHERE =
      Set.of("If-Match", "Idempotency-Key", "Authorization", "If-None-Match");

  /** What every server takes for a part of a path. */
  private static final Pattern ADDRESS = Pattern.compile("[^\\x00\\\\\\p{Cs}]+");

  private static final List<String> NO_ADDRESSES = List.of("a\0b", "..\\a", "\udc00");

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @Override
  public boolean concerns(Operation operation) {
    return operation.parameters().stream().anyMatch(each -> !ELSEWHERE.contains(each.name()));
  }

  @Override
  public void walk(Walk walk) {
    for (Parameter parameter : walk.operation().parameters()) {
      if (!ELSEWHERE.contains(parameter.name())) {
        texts(walk, parameter).forEach(text -> send(walk, parameter, text));
        if (parameter.in().equals("path")) {
          NO_ADDRESSES.forEach(text -> sendOutside(walk, parameter, text));
        }
        if (parameter.required()) {
          without(walk, parameter);
        }
      }
    }
  }

  private static void without(Walk walk, Parameter parameter) {
    Call call =
        switch (parameter.in()) {
          case "query" -> walk.ready().withoutQuery(parameter.name());
          case "header" -> walk.ready().withoutHeader(parameter.name());
          default -> null;
        };
    if (call != null) {
      walk.expect(
          "without " + parameter.name(),
          call,
          Expectation.refusalAt(parameter.in(), parameter.name()));
    }
  }

  static Set<String> texts(Walk walk, Parameter parameter) {
    return walk.candidates().of(item(walk, parameter)).stream()
        .flatMap(value -> value.isContainerNode() ? members(value) : Stream.of(value))
        .map(JsonNode::asText)
        .filter(text -> canBeSent(parameter, text))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<JsonNode> members(JsonNode value) {
    return StreamSupport.stream(value.spliterator(), false).filter(JsonNode::isValueNode);
  }

  /** A list is sent as one value or as several of the same name. */
  private static JsonNode item(Walk walk, Parameter parameter) {
    JsonNode schema = walk.document().resolved(parameter.schema());
    return schema.path("type").asText().equals("array") ? schema.get("items") : parameter.schema();
  }

  private static boolean canBeSent(Parameter parameter, String text) {
    return switch (parameter.in()) {
      case "path" -> text.length() < 4000 && ADDRESS.matcher(text).matches();
      case "header" -> text.matches("[!-~]([ -~]*[!-~])?") && text.length() < 4000;
      default -> text.length() < 4000;
    };
  }

  private static void send(Walk walk, Parameter parameter, String text) {
    Call call = with(walk.ready(), parameter, text);
    walk.expect(
        "%s as the %s parameter %s".formatted(shown(text), parameter.in(), parameter.name()),
        call,
        expectation(walk, parameter, text));
  }

  /** Some servers refuse these before anything of ours sees them; none may break on them. */
  private static void sendOutside(Walk walk, Parameter parameter, String text) {
    walk.expectOutside(
        "what is no address", with(walk.ready(), parameter, text), Expectation.noFault());
  }

  static Call with(Call call, Parameter parameter, String text) {
    return switch (parameter.in()) {
      case "path" -> call.path(Map.of(parameter.name(), text));
      case "header" -> call.header(parameter.name(), text);
      default -> call.query(parameter.name(), text);
    };
  }

  private static Expectation expectation(Walk walk, Parameter parameter, String text) {
    boolean valid = isValid(walk, parameter, text);
    if (parameter.in().equals("path")) {
      // A valid id names nothing, or the same thing; another address may be none at all.
      return valid ? Expectation.anything() : Expectation.refusal();
    }
    return valid ? Expectation.taken() : Expectation.refusalAt(parameter.in(), parameter.name());
  }

  static boolean isValid(Walk walk, Parameter parameter, String text) {
    JsonNode schema = item(walk, parameter);
    JsonNode value = typed(walk.document().resolved(schema), text);
    return !value.isMissingNode() && walk.document().schemas().takes(schema, value);
  }

  /** The text as the type that the schema asks for, missing if it is none of it. */
  private static JsonNode typed(JsonNode schema, String text) {
    return switch (schema.path("type").asText()) {
      case "integer", "number", "boolean" -> parsed(text);
      default -> JsonNodeFactory.instance.textNode(text);
    };
  }

  private static JsonNode parsed(String text) {
    try {
      JsonNode value = MAPPER.readTree(text);
      return value == null ? MissingNode.getInstance() : value;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static String shown(String text) {
    return "'" + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + "'";
  }
}
