package org.civitas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kind of problem in the catalogue is met by somebody. */
class ProblemTypesIT {

  private static final String PREFIX = "/problems/";

  private final Map<String, Supplier<Answer>> provoked = new HashMap<>();
  private final Map<String, String> notHere = new HashMap<>();
  private final JsonNode catalogue = Api.anonymous().get("/problems").expect(200).json();

  ProblemTypesIT() {
    for (Provocations provocations : ServiceLoader.load(Provocations.class)) {
      provoked.putAll(provocations.byProblem());
      notHere.putAll(provocations.notHere());
    }
  }

  @Test
  void everyKindIsProvokedOrHasAReasonNotToBe() {
    TreeSet<String> known = new TreeSet<>(provoked.keySet());
    known.addAll(notHere.keySet());
    assertThat(known)
        .containsExactlyElementsOf(
            new TreeSet<>(
                catalogue.findValuesAsText("type").stream()
                    .map(type -> type.substring(PREFIX.length()))
                    .toList()));
  }

  @TestFactory
  Stream<DynamicTest> everyKindIsAsTheCatalogueTells() {
    return StreamSupport.stream(catalogue.spliterator(), false)
        .filter(kind -> provoked.containsKey(slug(kind)))
        .map(kind -> DynamicTest.dynamicTest(slug(kind), () -> check(kind)));
  }

  private void check(JsonNode kind) {
    Answer answer = provoked.get(slug(kind)).get();
    assertThat(answer.status()).as(answer.toString()).isEqualTo(kind.get("status").asInt());
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.get("type")).as(answer.toString()).isEqualTo(kind.get("type"));
    assertThat(problem.get("title")).isEqualTo(kind.get("title"));
    assertThat(problem.get("status")).isEqualTo(kind.get("status"));
    assertThat(problem.get("detail").asText()).isNotBlank();
  }

  private static String slug(JsonNode kind) {
    return kind.get("type").asText().substring(PREFIX.length());
  }
}
