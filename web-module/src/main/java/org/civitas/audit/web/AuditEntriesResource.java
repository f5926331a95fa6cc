package org.civitas.audit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.civitas.audit.api.AuditEntryView;
import org.civitas.audit.api.AuditFilter;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.service.AuditService;
import org.civitas.kernel.Page;
import org.civitas.platform.web.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@ApplicationScoped
@Path("/api/v1/audit/entries")
@Produces(MediaType.APPLICATION_JSON)
public class AuditEntriesResource {

  @Inject AuditService audit;

  @GET
  @Operation(summary = "List what was done", description = "Newest first; sorts by occurredAt.")
  @APIResponse(responseCode = "200", description = "A page of entries.")
  public Page<AuditEntryView> list(
      @QueryParam("actor") @Parameter(description = "Who did it.", example = "admin") String actor,
      @QueryParam("action")
          @Parameter(description = "How the action starts.", example = "identity.signup")
          String action,
      @QueryParam("target") @Parameter(description = "To what, as kind:id.") String target,
      @QueryParam("outcome") @Parameter(description = "How it ended.") AuditOutcome outcome,
      @QueryParam("from") @Parameter(description = "First instant wanted.") Instant from,
      @QueryParam("until") @Parameter(description = "First instant not wanted.") Instant until,
      @BeanParam PageParams page) {
    return audit.list(
        new AuditFilter(actor, action, target, outcome, from, until), page.toRequest());
  }
}
