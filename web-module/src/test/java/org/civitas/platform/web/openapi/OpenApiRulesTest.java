package org.civitas.platform.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.civitas.platform.web.openapi.DescribedOperation.Answer;
import org.junit.jupiter.api.Test;

/** What we ask of the document beyond that it is valid. */
class OpenApiRulesTest {

  private final DescribedApi api = DescribedApi.generated();

  /** Those that break the rule are what a failure shows. */
  private static <T> void every(Stream<T> things, Predicate<T> rule) {
    assertThat(things.filter(rule.negate())).isEmpty();
  }

  @Test
  void everyOperationHasASummaryThatIsATitle() {
    every(operations(), operation -> operation.text("/summary").matches("[A-Z].*[^.]"));
  }

  @Test
  void everyOperationHasAnIdOfItsOwn() {
    Set<String> ids = new HashSet<>();
    every(
        operations(),
        operation ->
            operation.text("/operationId").matches("[a-z]+(\\.[a-zA-Z]+){1,2}")
                && ids.add(operation.text("/operationId")));
  }

  @Test
  void everyOperationHasATagAndEveryTagIsDescribed() {
    List<String> tags = api.tags().map(tag -> tag.get("name").asText()).toList();
    every(operations(), operation -> tags.contains(operation.text("/tags/0")));
    every(api.tags(), tag -> isSaid(tag, "description"));
  }

  @Test
  void everyOperationSaysWhoMayCallIt() {
    every(operations(), operation -> operation.definition().path("security").isArray());
  }

  @Test
  void everyPathIsInOurForm() {
    every(
        operations().filter(operation -> operation.path().startsWith("/api/")),
        operation -> operation.path().matches("/api/v1(/([a-z][a-z0-9-]*|\\{[a-z][A-Za-z]*}))+"));
  }

  @Test
  void everyParameterIsDescribedAndHasASchema() {
    every(parameters(), parameter -> isSaid(parameter, "description") && parameter.has("schema"));
  }

  /** But a key: the page would fill an example in, and the second try would reuse it. */
  @Test
  void whatMustBeSentHasAnExample() {
    every(
        parameters()
            .filter(parameter -> parameter.path("required").asBoolean())
            .filter(parameter -> !parameter.path("name").asText().equals("Idempotency-Key")),
        parameter -> parameter.has("example") || api.hasExample(parameter.get("schema")));
    every(operations(), operation -> operation.body().allMatch(body -> api.hasExample(body)));
  }

  @Test
  void jsonBodiesTakeNothingThatIsNotDescribed() {
    every(operations(), operation -> operation.jsonBody().allMatch(api::isClosed));
  }

  @Test
  void everyAnswerIsDescribedAndHasASchema() {
    every(
        answers(),
        answer ->
            isSaid(answer.definition(), "description")
                && answer.contents().allMatch(content -> content.has("schema")));
    every(
        operations(),
        operation -> operation.answers().anyMatch(answer -> answer.status() / 100 == 2));
  }

  @Test
  void everyRefusalIsAProblemAlsoWhereAStandardHasAnother() {
    every(
        answers().filter(Answer::isRefusal).filter(answer -> answer.status() != 503),
        answer ->
            answer
                .definition()
                .at("/content/application~1problem+json/schema/$ref")
                .asText()
                .equals("#/components/schemas/Problem"));
  }

  @Test
  void whatAnyOperationRefusesIsSaid() {
    every(operations(), operation -> operation.answers(400, 401, 406, 429));
  }

  @Test
  void whatOperationsOfAKindRefuseIsSaid() {
    every(operations().filter(DescribedOperation::isSecured), each -> each.answers(403));
    every(with("path", null), operation -> operation.answers(404));
    every(with("header", "If-Match"), operation -> operation.answers(412, 428));
    every(with("header", "Idempotency-Key"), operation -> operation.answers(409, 422));
    every(
        operations().filter(operation -> operation.body().findAny().isPresent()),
        operation -> operation.answers(413, 415, 422));
  }

  @Test
  void changesNameTheVersionThatTheyChange() {
    every(
        operations().filter(each -> Set.of("put", "patch", "delete").contains(each.method())),
        operation -> operation.hasParameter("header", "If-Match"));
  }

  @Test
  void theHeadersOfAnswersAreDescribed() {
    every(answers(201), answer -> answer.hasHeader("Location"));
    every(answers(200).filter(api::isVersioned), answer -> answer.hasHeader("ETag"));
    every(answers(201).filter(api::isVersioned), answer -> answer.hasHeader("ETag"));
    every(answers(401), answer -> answer.hasHeader("WWW-Authenticate"));
    every(answers(429), answer -> answer.hasHeader("Retry-After"));
  }

  private Stream<DescribedOperation> operations() {
    return api.operations().stream();
  }

  private Stream<DescribedOperation> with(String in, String name) {
    return operations().filter(operation -> operation.hasParameter(in, name));
  }

  private Stream<JsonNode> parameters() {
    return operations().flatMap(DescribedOperation::parameters);
  }

  private Stream<Answer> answers() {
    return operations().flatMap(DescribedOperation::answers);
  }

  private Stream<Answer> answers(int status) {
    return answers().filter(answer -> answer.status() == status);
  }

  private static boolean isSaid(JsonNode node, String member) {
    return !node.path(member).asText().isBlank();
  }
}
