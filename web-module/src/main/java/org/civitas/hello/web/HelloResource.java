package org.civitas.hello.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.civitas.hello.api.GreetCommand;
import org.civitas.hello.service.HelloService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Each variant has a path of its own; the fixed ones ({@code query}, {@code header}, {@code slow},
 * {@code guests}, {@code items}) are therefore no names that the path variant greets. {@code bare}
 * has no GET of its own to stand before that of the path variant, which leaves it out by itself.
 */
@ApplicationScoped
@Path("/api/v1/hello")
@Produces(MediaType.APPLICATION_JSON)
public class HelloResource {

  private static final String ANSWER = "The greeting, as a JSON string.";

  @Inject HelloService hello;

  @GET
  @Operation(summary = "Greet the world, or whoever is named")
  @APIResponse(responseCode = "200", description = ANSWER)
  public String greet(
      @QueryParam("who")
          @Size(min = 1, max = 100)
          @Parameter(description = "Whom to greet; the world when absent.", example = "Mom")
          String who) {
    return who == null ? hello.greet() : hello.greet(who);
  }

  @GET
  @Path("{who: (?!bare$)[^/]+}")
  @Operation(summary = "Greet whom the path names")
  @APIResponse(responseCode = "200", description = ANSWER)
  public String greetByPath(
      @PathParam("who")
          @NotBlank
          @Size(max = 100)
          @Parameter(description = "Whom to greet.", example = "Mom")
          String who) {
    return hello.greet(who);
  }

  @GET
  @Path("query")
  @Operation(summary = "Greet whom the query names")
  @APIResponse(responseCode = "200", description = ANSWER)
  public String greetByQuery(
      @QueryParam("who")
          @NotBlank
          @Size(max = 100)
          @Parameter(description = "Whom to greet.", example = "Mom")
          String who) {
    return hello.greet(who);
  }

  @GET
  @Path("header")
  @Operation(summary = "Greet whom a header names")
  @APIResponse(responseCode = "200", description = ANSWER)
  public String greetByHeader(
      @HeaderParam("X-Who")
          @NotBlank
          @Size(max = 100)
          @Parameter(description = "Whom to greet.", example = "Mom")
          String who) {
    return hello.greet(who);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Greet whom the body names")
  @APIResponse(responseCode = "200", description = ANSWER)
  public String greetByBody(GreetCommand command) {
    return hello.greet(command);
  }

  @POST
  @Path("bare")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Greet whom the body is")
  @APIResponse(responseCode = "200", description = ANSWER)
  public String greetByBareBody(@NotBlank @Size(max = 100) @Schema(examples = "Mom") String who) {
    return hello.greet(who);
  }

  @GET
  @Path("slow")
  @Operation(summary = "Greet the world after one second")
  @APIResponse(responseCode = "200", description = ANSWER)
  public CompletionStage<String> greetLater() {
    return hello.greetLater();
  }
}
