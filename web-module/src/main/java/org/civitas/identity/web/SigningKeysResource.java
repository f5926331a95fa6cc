package org.civitas.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.civitas.identity.api.SigningKeyView;
import org.civitas.identity.service.SigningKeyService;
import org.civitas.kernel.Page;
import org.civitas.platform.web.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@ApplicationScoped
@Path("/api/v1/identity/signing-keys")
@Produces(MediaType.APPLICATION_JSON)
public class SigningKeysResource {

  @Inject SigningKeyService keys;

  @GET
  @Operation(
      summary = "List the signing keys",
      description = "The active one and those whose tokens may still be valid.")
  @APIResponse(responseCode = "200", description = "All published keys, oldest first.")
  public Page<SigningKeyView> list() {
    return keys.list();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Get a signing key")
  @APIResponse(responseCode = "200", description = "The key, without its secret half.")
  public SigningKeyView get(@PathParam("id") @Parameter(description = "The key's id.") UUID id) {
    return keys.get(id);
  }

  @POST
  @Idempotent
  @Operation(
      summary = "Rotate the signing key",
      description = "A new key signs from now on; tokens of the old one stay valid.")
  @APIResponse(
      responseCode = "201",
      description = "The new key.",
      content = @Content(schema = @Schema(implementation = SigningKeyView.class)))
  public Response rotate() {
    SigningKeyView next = keys.rotate();
    return Response.created(URI.create("/api/v1/identity/signing-keys/" + next.id()))
        .entity(next)
        .build();
  }
}
