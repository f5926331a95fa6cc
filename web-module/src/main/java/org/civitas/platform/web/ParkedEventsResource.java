package org.civitas.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.civitas.kernel.Page;
import org.civitas.platform.outbox.ParkedEvent;
import org.civitas.platform.outbox.ParkedEvents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events that their handlers could not take, for operators. */
@ApplicationScoped
@Path("/api/v1/operation/parked-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operation")
public class ParkedEventsResource {

  @Inject ParkedEvents events;

  @GET
  @Operation(
      summary = "List the events that were given up",
      description = "Longest parked first; sorts by parkedAt.")
  @APIResponse(responseCode = "200", description = "A page of events.")
  public Page<ParkedEvent> list(@BeanParam PageParams page) {
    return events.list(page.toRequest());
  }

  @POST
  @Path("{id}/redelivery")
  @Operation(summary = "Have an event delivered again, once the cause of its failures is gone")
  @APIResponse(responseCode = "204", description = "It is on its way.")
  public void redeliver(@PathParam("id") @Parameter(description = "The event's id.") UUID id) {
    events.redeliver(id);
  }
}
