package org.civitas.platform.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

  private static final Path COMMITTED = Path.of("..", "docs", "openapi.yaml");

  private final JsonNode document = json();

  private record Operation(String name, JsonNode definition, JsonNode path) {}

  @Test
  void theDocumentIsValidOpenApi() {
    SwaggerParseResult result =
        new OpenAPIV3Parser()
            .readContents(new String(OpenApiDocument.JSON, StandardCharsets.UTF_8), null, null);

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
  }

  @Test
  void theCommittedDocumentIsTheGeneratedOne() throws IOException {
    assertThat(Files.readString(COMMITTED))
        .as("docs/openapi.yaml is behind the code: run mvn -Popenapi -pl web-module -am")
        .isEqualTo(new String(OpenApiDocument.YAML, StandardCharsets.UTF_8));
  }

  @Test
  void everyOperationHasASummaryAnIdAndATag() {
    assertThat(faults(operation -> operation.path("summary").asText().isBlank())).isEmpty();
    assertThat(faults(operation -> operation.path("operationId").asText().isBlank())).isEmpty();
    assertThat(faults(operation -> operation.path("tags").isEmpty())).isEmpty();
    Set<String> ids = new HashSet<>();
    assertThat(faults(operation -> !ids.add(operation.get("operationId").asText()))).isEmpty();
  }

  @Test
  void everyTagIsDescribed() {
    List<String> described =
        stream(document.get("tags")).map(tag -> tag.get("name").asText()).toList();
    assertThat(faults(operation -> !described.contains(operation.at("/tags/0").asText())))
        .as("describe the tag in openapi-base.yaml")
        .isEmpty();
  }

  @Test
  void everyParameterIsDescribed() {
    List<String> undescribed = new ArrayList<>();
    for (Operation operation : operations()) {
      Stream.concat(
              stream(operation.definition().path("parameters")),
              stream(operation.path().path("parameters")))
          .filter(parameter -> !parameter.has("$ref"))
          .filter(parameter -> parameter.path("description").asText().isBlank())
          .forEach(
              parameter ->
                  undescribed.add(operation.name() + ": " + parameter.path("name").asText()));
    }
    assertThat(undescribed).isEmpty();
  }

  @Test
  void everyOperationSaysHowItSucceedsAndHowItIsRefused() {
    assertThat(faults(operation -> statuses(operation).noneMatch(code -> code.matches("[1-3].*"))))
        .isEmpty();
    assertThat(faults(operation -> statuses(operation).noneMatch(code -> code.startsWith("4"))))
        .isEmpty();
    assertThat(
            faults(
                operation ->
                    stream(operation.get("responses"))
                        .anyMatch(
                            answer ->
                                !answer.has("$ref")
                                    && answer.path("description").asText().isBlank())))
        .as("each response is described")
        .isEmpty();
  }

  @Test
  void everyOperationSaysWhoMayCallIt() {
    assertThat(faults(operation -> !operation.path("security").isArray())).isEmpty();
  }

  @Test
  void everyPathIsInOurForm() {
    List<String> odd = new ArrayList<>();
    document
        .get("paths")
        .fieldNames()
        .forEachRemaining(
            path -> {
              if (path.startsWith("/api/")
                  && !path.matches("/api/v1(/([a-z][a-z0-9-]*|\\{[a-z][A-Za-z]*}))+")) {
                odd.add(path);
              }
            });
    assertThat(odd).isEmpty();
  }

  private List<String> faults(Predicate<JsonNode> fault) {
    return operations().stream()
        .filter(operation -> fault.test(operation.definition()))
        .map(Operation::name)
        .toList();
  }

  private List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .get("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        method -> {
                          if (method.getValue().has("responses")) {
                            operations.add(
                                new Operation(
                                    method.getKey() + " " + path.getKey(),
                                    method.getValue(),
                                    path.getValue()));
                          }
                        }));
    return operations;
  }

  private static Stream<String> statuses(JsonNode operation) {
    List<String> statuses = new ArrayList<>();
    operation.get("responses").fieldNames().forEachRemaining(statuses::add);
    return statuses.stream();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static JsonNode json() {
    try {
      return new ObjectMapper().readTree(OpenApiDocument.JSON);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
