package org.civitas.hello.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.civitas.hello.service.HelloService;
import org.civitas.platform.json.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Shows lazy generation: a line is made when it is sent, and the list is never held. */
@ApplicationScoped
@Path("/api/v1/hello/guests")
public class HelloGuestsResource {

  private static final String JSON_LINES = "application/x-ndjson";

  @Inject HelloService hello;

  @GET
  @Produces(JSON_LINES)
  @Operation(summary = "Greet many guests, one line each")
  @APIResponse(
      responseCode = "200",
      description = "One JSON string a line.",
      content = @Content(mediaType = JSON_LINES, schema = @Schema(implementation = String.class)))
  public StreamingOutput greetGuests(
      @QueryParam("count")
          @DefaultValue("3")
          @Min(0)
          @Max(1_000_000)
          @Parameter(description = "How many guests there are.", example = "3")
          Long count) {
    Iterator<String> greetings = hello.greetGuests(count).iterator();
    return output -> {
      while (greetings.hasNext()) {
        writeLine(output, greetings.next());
      }
    };
  }

  private static void writeLine(OutputStream output, String greeting) throws java.io.IOException {
    output.write((Json.write(greeting) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
