package org.civitas.platform.web.openapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds the refusals that the platform gives on every operation of a kind, so that a resource lists
 * only those of its own.
 */
final class CommonAnswers implements OASFilter {

  /** Where {@link OperationNaming} leaves whether a key must be sent. */
  static final String IDEMPOTENT = "x-idempotent";

  /** A header that cannot be read, a bad token, an unknown representation, too many requests. */
  private static final List<String> ALWAYS = List.of("400", "401", "406", "429", "503", "default");

  private static final Map<String, String> HEADERS =
      Map.of("401", "WWW-Authenticate", "429", "Retry-After", "503", "Retry-After");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("400", "MalformedRequest"),
          Map.entry("401", "Unauthenticated"),
          Map.entry("403", "Forbidden"),
          Map.entry("404", "NotFound"),
          Map.entry("406", "NotAcceptable"),
          Map.entry("409", "Conflict"),
          Map.entry("412", "StaleVersion"),
          Map.entry("413", "ContentTooLarge"),
          Map.entry("415", "UnsupportedMediaType"),
          Map.entry("422", "InvalidInput"),
          Map.entry("428", "PreconditionRequired"),
          Map.entry("429", "TooManyRequests"),
          Map.entry("503", "Unavailable"),
          Map.entry("default", "Problem"));

  @Override
  public PathItem filterPathItem(PathItem path) {
    List<Parameter> shared = path.getParameters() == null ? List.of() : path.getParameters();
    path.getOperations().values().forEach(operation -> complete(operation, shared));
    return path;
  }

  private static void complete(Operation operation, List<Parameter> shared) {
    addIdempotencyKey(operation);
    List<Parameter> own = operation.getParameters() == null ? List.of() : operation.getParameters();
    List<Parameter> parameters = Stream.concat(shared.stream(), own.stream()).toList();
    if (!parameters.isEmpty()) {
      add(operation, "422");
    }
    if (parameters.stream().anyMatch(each -> each.getIn() == Parameter.In.PATH)) {
      add(operation, "404");
    }
    if (operation.getRequestBody() != null) {
      operation.getRequestBody().setRequired(true);
      Stream.of("413", "415", "422").forEach(status -> add(operation, status));
    }
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      add(operation, "403");
    }
    if (has(parameters, "If-Match")) {
      Stream.of("412", "428").forEach(status -> add(operation, status));
    }
    if (has(parameters, "Idempotency-Key")) {
      Stream.of("409", "422").forEach(status -> add(operation, status));
    }
    ALWAYS.forEach(status -> add(operation, status));
    bodiesOfProblems(operation.getResponses());
  }

  private static void addIdempotencyKey(Operation operation) {
    if (!operation.hasExtension(IDEMPOTENT)) {
      return;
    }
    operation.addParameter(
        OASFactory.createParameter()
            .name("Idempotency-Key")
            .in(Parameter.In.HEADER)
            .required((Boolean) operation.getExtensions().get(IDEMPOTENT))
            .description(
                "A name of your choice for this request: sent again, it gives the first answer"
                    + " again instead of doing the work twice.")
            .schema(
                OASFactory.createSchema()
                    .addType(Schema.SchemaType.STRING)
                    .pattern("^[\\x21-\\x7e]{1,255}$")));
    operation.removeExtension(IDEMPOTENT);
  }

  private static boolean has(List<Parameter> parameters, String name) {
    return parameters.stream().anyMatch(each -> name.equals(each.getName()));
  }

  private static void add(Operation operation, String status) {
    APIResponses responses = operation.getResponses();
    if (!responses.hasAPIResponse(status)) {
      String name = NAMES.get(status);
      responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
    }
  }

  /**
   * A refusal that a resource describes has the same body as all others, unless it names another;
   * and what the platform refuses itself has it in any case.
   */
  private static void bodiesOfProblems(APIResponses responses) {
    responses.getAPIResponses().forEach(CommonAnswers::bodyOfProblem);
  }

  private static void bodyOfProblem(String status, APIResponse response) {
    boolean refusal = status.startsWith("4") || status.startsWith("5");
    if (!refusal || response.getRef() != null) {
      return;
    }
    if (HEADERS.containsKey(status)) {
      String name = HEADERS.get(status);
      response.addHeader(name, OASFactory.createHeader().ref(name.replace("-", "")));
    }
    if (response.getContent() == null) {
      response.setContent(OASFactory.createContent());
    } else if (!ALWAYS.contains(status)) {
      return;
    }
    response
        .getContent()
        .addMediaType(
            "application/problem+json",
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem")));
  }
}
