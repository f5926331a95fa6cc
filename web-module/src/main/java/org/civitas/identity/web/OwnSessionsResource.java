package org.civitas.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.civitas.identity.api.SessionView;
import org.civitas.identity.service.ProfileService;
import org.civitas.kernel.Page;
import org.civitas.platform.web.IfMatch;
import org.civitas.platform.web.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@ApplicationScoped
@Path("/api/v1/identity/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
public class OwnSessionsResource {

  private static final String SESSION = "The session's id.";

  @Inject ProfileService profile;

  @GET
  @Operation(
      summary = "List my open sessions",
      description = "Where I am signed in, newest first; sorts by startedAt.")
  @APIResponse(responseCode = "200", description = "A page of sessions.")
  public Page<SessionView> list(@BeanParam PageParams page) {
    return profile.listSessions(page.toRequest());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Get one of my open sessions")
  @APIResponse(responseCode = "200", description = "The session.")
  public SessionView get(@PathParam("id") @Parameter(description = SESSION) UUID id) {
    return profile.getSession(id);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Sign out of a session", description = "All its tokens are void at once.")
  @APIResponse(responseCode = "204", description = "Ended.")
  public void end(
      @PathParam("id") @Parameter(description = SESSION) UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The session's ETag.")
          IfMatch ifMatch) {
    profile.endSession(id, IfMatch.require(ifMatch));
  }
}
