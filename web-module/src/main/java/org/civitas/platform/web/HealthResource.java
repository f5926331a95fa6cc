package org.civitas.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.civitas.platform.context.HealthChecks;
import org.civitas.platform.context.Readiness;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a balancer and an orchestrator ask. */
@ApplicationScoped
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operation")
public class HealthResource {

  @Inject Readiness readiness;
  @Inject HealthChecks checks;

  @GET
  @Path("/live")
  @Operation(summary = "Tell that the process answers; asks nothing else")
  @APIResponse(responseCode = "200", description = "It does.")
  public Map<String, String> live() {
    return Map.of("status", "UP");
  }

  @GET
  @Path("/started")
  @Operation(summary = "Tell whether the start is over")
  @APIResponse(responseCode = "200", description = "It is.")
  @APIResponse(responseCode = "503", description = "Not yet.")
  public Response started() {
    return answer(readiness.state() != Readiness.State.STARTING, Map.of());
  }

  @GET
  @Path("/ready")
  @Operation(
      summary = "Tell whether this node takes requests: started, not stopping, database there")
  @APIResponse(responseCode = "200", description = "It does.")
  @APIResponse(responseCode = "503", description = "Send requests elsewhere.")
  public Response ready() {
    boolean serving = readiness.state() == Readiness.State.READY;
    Map<String, Boolean> found = serving ? checks.found() : Map.of();
    return answer(serving && !found.containsValue(false), found);
  }

  private static Response answer(boolean up, Map<String, Boolean> checks) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", up ? "UP" : "DOWN");
    checks.forEach((name, fine) -> body.put(name, fine ? "UP" : "DOWN"));
    return Response.status(up ? 200 : 503)
        .header("Retry-After", up ? null : 2)
        .entity(body)
        .build();
  }
}
