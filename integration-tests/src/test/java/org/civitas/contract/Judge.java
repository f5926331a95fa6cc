package org.civitas.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civitas.testing.Answer;

/** Finds what is wrong with an answer, whatever was asked. */
final class Judge {

  private static final String PROBLEM = "application/problem+json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Document document;

  Judge(Document document) {
    this.document = document;
  }

  List<String> faults(Call call, Answer answer) {
    List<String> faults = new ArrayList<>();
    Optional<JsonNode> described = call.operation().response(answer.status());
    if (answer.status() == 500) {
      faults.add("the server broke");
    } else if (described.isEmpty()) {
      faults.add("the status is not documented");
    } else {
      checkBody(described.get().path("content"), answer, faults);
      checkHeaders(described.get().path("headers"), answer, faults);
    }
    if (answer.status() >= 400 && type(answer).equals(PROBLEM)) {
      checkProblem(call, answer, faults);
    }
    checkWhatAllAnswersHave(answer, faults);
    return faults;
  }

  private void checkBody(JsonNode content, Answer answer, List<String> faults) {
    if (content.isMissingNode()) {
      if (answer.bytes().length > 0) {
        faults.add("there is a body where none is documented");
      }
      return;
    }
    JsonNode media =
        content.properties().stream()
            .filter(each -> withoutParameters(each.getKey()).equals(type(answer)))
            .findFirst()
            .map(Map.Entry::getValue)
            .orElseGet(MissingNode::getInstance);
    if (media.isMissingNode()) {
      faults.add("the media type '" + type(answer) + "' is not documented for this status");
    } else if ((type(answer).endsWith("/json") || type(answer).endsWith("+json"))
        && media.has("schema")) {
      JsonNode json = parsed(answer);
      if (json.isMissingNode()) {
        faults.add("the body is not JSON");
      } else {
        faults.addAll(document.schemas().faultsOfOutput(media.get("schema"), json));
      }
    }
  }

  private void checkHeaders(JsonNode headers, Answer answer, List<String> faults) {
    headers
        .properties()
        .forEach(
            header -> {
              boolean required = document.resolved(header.getValue()).path("required").asBoolean();
              if (required && answer.header(header.getKey()).isEmpty()) {
                faults.add("the documented header " + header.getKey() + " is missing");
              }
            });
  }

  private static void checkProblem(Call call, Answer answer, List<String> faults) {
    JsonNode problem = parsed(answer);
    if (problem.path("status").asInt() != answer.status()) {
      faults.add("the problem names another status");
    }
    if (!problem.path("instance").asText().equals(call.target().split("\\?")[0])) {
      faults.add("the problem names another instance: " + problem.path("instance"));
    }
    if (answer.status() == 422 && problem.path("detail").asText().isBlank()) {
      faults.add("the problem has no detail");
    }
    if (problem.path("detail").asText().startsWith("Come back in")) {
      faults.add("the walk itself was too quick for the rate limit");
    }
  }

  private static void checkWhatAllAnswersHave(Answer answer, List<String> faults) {
    if (answer.header("X-Request-Id").isEmpty()) {
      faults.add("the request has no id");
    }
    if (answer.status() == 401 && answer.header("WWW-Authenticate").isEmpty()) {
      faults.add("a 401 says how to sign in, in WWW-Authenticate");
    }
    if (answer.status() == 201 && answer.header("Location").isEmpty()) {
      faults.add("a 201 says where, in Location");
    }
    if ((answer.status() == 429 || answer.status() == 503)
        && answer.header("Retry-After").isEmpty()) {
      faults.add("a 429 or 503 says when to come back, in Retry-After");
    }
  }

  static String type(Answer answer) {
    return withoutParameters(answer.header("Content-Type").orElse(""));
  }

  private static String withoutParameters(String mediaType) {
    return mediaType.split(";")[0].strip();
  }

  static JsonNode parsed(Answer answer) {
    try {
      JsonNode json = MAPPER.readTree(answer.text());
      return json == null ? MissingNode.getInstance() : json;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
