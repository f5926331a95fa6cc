package org.civitas.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.civitas.identity.api.ClientRegistration;
import org.civitas.identity.api.ClientView;
import org.civitas.identity.service.ClientService;
import org.civitas.kernel.Page;
import org.civitas.platform.web.IfMatch;
import org.civitas.platform.web.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Registration takes no Idempotency-Key: the first answer would have to be kept, and with it the
 * secret.
 */
@ApplicationScoped
@Path("/api/v1/identity/clients")
@Produces(MediaType.APPLICATION_JSON)
public class ClientsResource {

  private static final String CLIENT = "The client's id.";

  @Inject ClientService clients;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Register a program",
      description = "The secret is in this answer only; Civitas keeps a hash.")
  @APIResponse(
      responseCode = "201",
      description = "Registered, with its secret.",
      content = @Content(schema = @Schema(implementation = ClientView.class)))
  public Response register(ClientRegistration registration) {
    ClientView client = clients.register(registration);
    return Response.created(URI.create("/api/v1/identity/clients/" + client.id()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(client)
        .build();
  }

  @GET
  @Operation(summary = "List programs", description = "Oldest first; sorts by createdAt, name.")
  @APIResponse(responseCode = "200", description = "A page of programs.")
  public Page<ClientView> list(@BeanParam PageParams page) {
    return clients.list(page.toRequest());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Get a program")
  @APIResponse(responseCode = "200", description = "The program, without its secret.")
  public ClientView get(@PathParam("id") @Parameter(description = CLIENT) UUID id) {
    return clients.get(id);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Remove a program", description = "Its tokens are void at once.")
  @APIResponse(responseCode = "204", description = "Removed.")
  public void remove(
      @PathParam("id") @Parameter(description = CLIENT) UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The client's ETag.")
          IfMatch ifMatch) {
    clients.remove(id, IfMatch.require(ifMatch));
  }
}
