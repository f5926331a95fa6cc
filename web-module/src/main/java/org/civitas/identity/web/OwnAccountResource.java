package org.civitas.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.civitas.identity.api.EmailChangeOrder;
import org.civitas.identity.api.PasswordChange;
import org.civitas.identity.api.ProfileChange;
import org.civitas.identity.api.ProfileView;
import org.civitas.identity.service.EmailService;
import org.civitas.identity.service.PasswordService;
import org.civitas.identity.service.ProfileService;
import org.civitas.platform.json.MergePatch;
import org.civitas.platform.web.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@ApplicationScoped
@Path("/api/v1/identity/me")
@Produces(MediaType.APPLICATION_JSON)
public class OwnAccountResource {

  @Inject ProfileService profile;
  @Inject PasswordService passwords;
  @Inject EmailService emails;

  @GET
  @Operation(summary = "Get my profile")
  @APIResponse(responseCode = "200", description = "My account and the rights of this token.")
  public ProfileView get() {
    return profile.get();
  }

  @PATCH
  @Consumes("application/merge-patch+json")
  @Operation(summary = "Change my profile")
  @RequestBody(
      description = "What changes (JSON Merge Patch).",
      content = @Content(schema = @Schema(implementation = ProfileChange.class)))
  @APIResponse(responseCode = "200", description = "My changed account.")
  public ProfileView change(
      @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "My profile's ETag.")
          IfMatch ifMatch,
      MergePatch patch) {
    return profile.change(IfMatch.require(ifMatch), patch);
  }

  @POST
  @Path("password")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change my password",
      description = "Needs the current one. All my other sessions end.")
  @APIResponse(responseCode = "204", description = "Changed.")
  public void changePassword(PasswordChange change) {
    passwords.change(change);
  }

  @POST
  @Path("email")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change my e-mail address",
      description =
          "Needs the password. A link goes to the new address; the old one stays until it is"
              + " followed.")
  @APIResponse(responseCode = "202", description = "A letter is on its way.")
  public Response changeEmail(EmailChangeOrder order) {
    emails.request(order);
    return Response.accepted().build();
  }
}
