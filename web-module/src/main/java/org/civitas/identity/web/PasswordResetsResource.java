package org.civitas.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.civitas.identity.api.PasswordResetConfirmation;
import org.civitas.identity.api.PasswordResetRequest;
import org.civitas.identity.service.PasswordService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@ApplicationScoped
@Path("/api/v1/identity/password-resets")
@Produces(MediaType.APPLICATION_JSON)
public class PasswordResetsResource {

  @Inject PasswordService passwords;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Ask for a reset link",
      description = "The answer is the same whether or not there is such an account.")
  @APIResponse(responseCode = "202", description = "If the account exists, a letter is on its way.")
  public Response request(PasswordResetRequest request) {
    passwords.requestReset(request);
    return Response.accepted().build();
  }

  @POST
  @Path("confirmation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Set a new password with a reset link",
      description = "A link works once, for 30 minutes. All sessions of the account end.")
  @APIResponse(responseCode = "204", description = "Changed.")
  public void confirm(PasswordResetConfirmation confirmation) {
    passwords.confirmReset(confirmation);
  }
}
