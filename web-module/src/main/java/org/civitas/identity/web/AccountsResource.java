package org.civitas.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.civitas.identity.api.AccountFilter;
import org.civitas.identity.api.AccountStatus;
import org.civitas.identity.api.AccountSummary;
import org.civitas.identity.api.AccountView;
import org.civitas.identity.api.RoleChange;
import org.civitas.identity.api.Suspension;
import org.civitas.identity.service.AccountService;
import org.civitas.kernel.Page;
import org.civitas.platform.web.Idempotent;
import org.civitas.platform.web.IfMatch;
import org.civitas.platform.web.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@ApplicationScoped
@Path("/api/v1/identity/accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

  private static final String ACCOUNT = "The account's id.";

  @Inject AccountService accounts;

  @GET
  @Operation(summary = "List accounts", description = "Oldest first; sorts by createdAt, username.")
  @APIResponse(responseCode = "200", description = "A page of accounts.")
  public Page<AccountSummary> list(
      @QueryParam("status") @Parameter(description = "Only those in this state.")
          AccountStatus status,
      @QueryParam("role") @Parameter(description = "Only those with this role.", example = "SELLER")
          String role,
      @QueryParam("username") @Parameter(description = "How the username starts.") String username,
      @BeanParam PageParams page) {
    return accounts.list(new AccountFilter(status, role, username), page.toRequest());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Get an account")
  @APIResponse(responseCode = "200", description = "The account.")
  public AccountView get(@PathParam("id") @Parameter(description = ACCOUNT) UUID id) {
    return accounts.get(id);
  }

  @PUT
  @Path("{id}/roles")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Set the roles of an account",
      description =
          "Roles that are not named are taken away; the member then has to sign in again. New"
              + " roles count from the next sign-in.")
  @APIResponse(responseCode = "200", description = "The account with its new roles.")
  @APIResponse(responseCode = "409", description = "No active administrator would be left.")
  public AccountView changeRoles(
      @PathParam("id") @Parameter(description = ACCOUNT) UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The account's ETag.")
          IfMatch ifMatch,
      RoleChange change) {
    return accounts.changeRoles(id, IfMatch.require(ifMatch), change);
  }

  @POST
  @Path("{id}/suspension")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Suspend an account",
      description = "Its sessions end and its tokens are void at once.")
  @APIResponse(responseCode = "200", description = "The suspended account.")
  @APIResponse(
      responseCode = "409",
      description = "Suspended already, or no active administrator would be left.")
  public AccountView suspend(
      @PathParam("id") @Parameter(description = ACCOUNT) UUID id, Suspension suspension) {
    return accounts.suspend(id, suspension);
  }

  @POST
  @Path("{id}/reactivation")
  @Idempotent
  @Operation(summary = "End the suspension of an account")
  @APIResponse(responseCode = "200", description = "The active account.")
  @APIResponse(responseCode = "409", description = "The account is not suspended.")
  public AccountView reactivate(@PathParam("id") @Parameter(description = ACCOUNT) UUID id) {
    return accounts.reactivate(id);
  }
}
