package org.civitas.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.civitas.kernel.Page;
import org.civitas.platform.context.RunningService;
import org.civitas.platform.context.RunningServices;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What runs here, for the portal and for whoever looks for a service. */
@ApplicationScoped
@Path("/api/v1/services")
public class ServicesResource {

  @Inject RunningServices services;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "List the services that run")
  @APIResponse(responseCode = "200", description = "The services by title, on one page.")
  public Page<RunningService> list() {
    return services.list();
  }
}
