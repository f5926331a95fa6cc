package org.civitas.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.civitas.identity.api.AccountView;
import org.civitas.identity.api.Approval;
import org.civitas.identity.api.Rejection;
import org.civitas.identity.api.SignUp;
import org.civitas.identity.api.SignupStatus;
import org.civitas.identity.api.SignupView;
import org.civitas.identity.service.SignupService;
import org.civitas.kernel.Page;
import org.civitas.platform.web.Idempotent;
import org.civitas.platform.web.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@ApplicationScoped
@Path("/api/v1/identity/signups")
@Produces(MediaType.APPLICATION_JSON)
public class SignupsResource {

  private static final String SIGNUP = "The sign-up's id.";

  @Inject SignupService signups;

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Ask to become a member",
      description =
          "An administrator decides. Whether the e-mail address is known is not told here; its"
              + " owner gets a letter.")
  @APIResponse(
      responseCode = "201",
      description = "Received and waiting for a decision.",
      content = @Content(schema = @Schema(implementation = SignupView.class)))
  @APIResponse(responseCode = "409", description = "The username is taken.")
  public Response request(SignUp wish) {
    SignupView signup = signups.request(wish);
    return Response.created(URI.create("/api/v1/identity/signups/" + signup.id()))
        .entity(signup)
        .build();
  }

  @GET
  @Operation(
      summary = "List sign-ups",
      description = "Oldest first; sorts by requestedAt, username.")
  @APIResponse(responseCode = "200", description = "A page of sign-ups.")
  public Page<SignupView> list(
      @QueryParam("status") @Parameter(description = "Only those in this state.")
          SignupStatus status,
      @BeanParam PageParams page) {
    return signups.list(status, page.toRequest());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Get a sign-up")
  @APIResponse(responseCode = "200", description = "The sign-up.")
  public SignupView get(@PathParam("id") @Parameter(description = SIGNUP) UUID id) {
    return signups.get(id);
  }

  @POST
  @Path("{id}/approval")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Approve a sign-up",
      description = "Opens an account with these roles; it has the sign-up's id.")
  @APIResponse(responseCode = "200", description = "The new account.")
  @APIResponse(
      responseCode = "409",
      description = "Decided already, or another account has the e-mail address.")
  public AccountView approve(
      @PathParam("id") @Parameter(description = SIGNUP) UUID id, Approval approval) {
    return signups.approve(id, approval);
  }

  @POST
  @Path("{id}/rejection")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Reject a sign-up", description = "The person is told the reason.")
  @APIResponse(responseCode = "200", description = "The rejected sign-up.")
  @APIResponse(responseCode = "409", description = "Decided already.")
  public SignupView reject(
      @PathParam("id") @Parameter(description = SIGNUP) UUID id, Rejection rejection) {
    return signups.reject(id, rejection);
  }
}
