package org.civitas.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.civitas.identity.api.RoleView;
import org.civitas.identity.service.AccountService;
import org.civitas.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@ApplicationScoped
@Path("/api/v1/identity/roles")
@Produces(MediaType.APPLICATION_JSON)
public class RolesResource {

  @Inject AccountService accounts;

  @GET
  @Operation(
      summary = "List the roles that can be granted",
      description = "Each service brings its own; there are few, so they come all at once.")
  @APIResponse(responseCode = "200", description = "All roles with their scopes.")
  public Page<RoleView> list() {
    return accounts.listRoles();
  }
}
