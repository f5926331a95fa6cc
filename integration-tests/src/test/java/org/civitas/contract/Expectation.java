package org.civitas.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.civitas.testing.Answer;

/** What an answer has to be, besides well-formed and documented. */
interface Expectation {

  /** What is wrong with the answer. */
  Optional<String> fault(Answer answer);

  /** Codes of violations that the schema would have to tell of. */
  Set<String> STRUCTURAL =
      Set.of(
          "type", "required", "enum", "uuid", "instant", "size", "min", "max", "pattern", "range");

  String INVALID = "/problems/invalid-input";

  /** Anything that is documented. */
  static Expectation anything() {
    return answer -> Optional.empty();
  }

  /** Any answer that is not a fault of the server. */
  static Expectation noFault() {
    return answer ->
        answer.status() < 500 ? Optional.empty() : Optional.of("expected no fault of the server");
  }

  static Expectation status(Integer... statuses) {
    return answer ->
        Arrays.asList(statuses).contains(answer.status())
            ? Optional.empty()
            : Optional.of("expected " + Arrays.toString(statuses));
  }

  static Expectation success() {
    return answer ->
        answer.status() < 300 ? Optional.empty() : Optional.of("expected that it succeeds");
  }

  static Expectation problem(int status, String slug) {
    return answer ->
        answer.status() == status
                && Judge.parsed(answer).path("type").asText().equals("/problems/" + slug)
            ? Optional.empty()
            : Optional.of("expected %d with the problem %s".formatted(status, slug));
  }

  static Expectation refusal() {
    return status(400, 404, 422);
  }

  /** Refused, with a violation that names the place. */
  static Expectation refusalAt(String location, String name) {
    return answer -> {
      if (answer.status() != 422) {
        return Optional.of("expected 422 for invalid input at %s %s".formatted(location, name));
      }
      return violations(answer).anyMatch(each -> isAt(each, location, name))
          ? Optional.empty()
          : Optional.of("expected a violation at %s %s".formatted(location, name));
    };
  }

  /**
   * Taken: what the schema allows may only be refused for a reason that no schema can tell, such as
   * the state of things or other values.
   */
  static Expectation taken() {
    return answer -> {
      if (answer.status() < 400 || answer.status() == 409) {
        return Optional.empty();
      }
      boolean reason =
          !Judge.parsed(answer).path("type").asText().equals(INVALID)
              || violations(answer)
                  .noneMatch(each -> STRUCTURAL.contains(each.path("code").asText()));
      boolean refused = List.of(401, 404, 422, 429).contains(answer.status());
      return refused && reason
          ? Optional.empty()
          : Optional.of("expected that what the schema allows is taken");
    };
  }

  private static java.util.stream.Stream<JsonNode> violations(Answer answer) {
    return StreamSupport.stream(Judge.parsed(answer).path("violations").spliterator(), false);
  }

  /** A fault inside of the place counts, and in a body one of the whole around it. */
  private static boolean isAt(JsonNode violation, String location, String name) {
    String at = violation.path("name").asText();
    return violation.path("location").asText().equals(location)
        && (at.equals(name) || location.equals("body") && (at.startsWith(name + "/")));
  }
}
