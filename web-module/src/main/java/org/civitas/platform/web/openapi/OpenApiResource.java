package org.civitas.platform.web.openapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.civitas.platform.request.InputFaults;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One document in two notations; YAML unless the client asks for JSON. */
@ApplicationScoped
@Path("/")
public class OpenApiResource {

  private static final String YAML = "application/yaml";
  private static final String DESCRIPTION = "The OpenAPI 3.1 description of all operations.";

  @Inject InputFaults faults;
  @Context HttpHeaders headers;

  @GET
  @Path("openapi")
  @Produces({YAML, MediaType.APPLICATION_JSON})
  @Operation(summary = "Get the description of the API")
  @APIResponse(
      responseCode = "200",
      description = DESCRIPTION,
      content = {
        @Content(mediaType = YAML, schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Object.class))
      })
  public Response document(
      @QueryParam("format")
          @Parameter(description = "`json` or `yaml`; goes before the Accept header.")
          Notation format) {
    faults.throwIfAny();
    return format == Notation.json || (format == null && asksForJson()) ? json() : yaml();
  }

  @GET
  @Path("openapi.json")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Get the description of the API as JSON")
  @APIResponse(
      responseCode = "200",
      description = DESCRIPTION,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class)))
  public Response json() {
    return Response.ok(OpenApiDocument.JSON, MediaType.APPLICATION_JSON).build();
  }

  @GET
  @Path("openapi.yaml")
  @Produces(YAML)
  @Operation(summary = "Get the description of the API as YAML")
  @APIResponse(
      responseCode = "200",
      description = DESCRIPTION,
      content = @Content(mediaType = YAML, schema = @Schema(implementation = String.class)))
  public Response yaml() {
    return Response.ok(OpenApiDocument.YAML, YAML).build();
  }

  private boolean asksForJson() {
    return headers.getAcceptableMediaTypes().stream()
        .filter(type -> !type.isWildcardType())
        .map(MediaType::getSubtype)
        .filter(subtype -> subtype.equals("json") || subtype.equals("yaml"))
        .findFirst()
        .map("json"::equals)
        .orElse(false);
  }

  /** The notations, named as clients write them. */
  public enum Notation {
    json,
    yaml
  }
}
