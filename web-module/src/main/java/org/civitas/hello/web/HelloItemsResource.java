package org.civitas.hello.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.civitas.hello.api.Item;
import org.civitas.hello.service.HelloService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Shows a response model: an answer has the members of its record, whatever else is stored. */
@ApplicationScoped
@Path("/api/v1/hello/items")
@Produces(MediaType.APPLICATION_JSON)
public class HelloItemsResource {

  @Inject HelloService hello;

  @GET
  @Path("{itemId}")
  @Operation(summary = "Get an item")
  @APIResponse(responseCode = "200", description = "The item.")
  public Item getItem(
      @PathParam("itemId") @Parameter(description = "The item's number.", example = "7")
          Long itemId,
      @QueryParam("q") @Parameter(description = "Declared and not used.") String q) {
    return hello.getItem(itemId);
  }
}
