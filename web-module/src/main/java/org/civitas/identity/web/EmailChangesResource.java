package org.civitas.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.civitas.identity.api.EmailConfirmation;
import org.civitas.identity.service.EmailService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@ApplicationScoped
@Path("/api/v1/identity/email-changes")
@Produces(MediaType.APPLICATION_JSON)
public class EmailChangesResource {

  @Inject EmailService emails;

  @POST
  @Path("confirmation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Confirm a new e-mail address",
      description =
          "With the token of the link that was sent there. It works once, for a day. The old"
              + " address is told.")
  @APIResponse(responseCode = "204", description = "Changed.")
  @APIResponse(responseCode = "409", description = "Meanwhile another account has the address.")
  public void confirm(EmailConfirmation confirmation) {
    emails.confirm(confirmation);
  }
}
