package org.civitas.auction.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import org.civitas.auction.service.CatalogueService;
import org.civitas.platform.web.live.LiveFeeds;
import org.civitas.platform.web.live.LiveResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A listing as a stream of server-sent events, and with that as one of WebSocket messages. */
@ApplicationScoped
@Path(ListingsResource.PATH)
public class ListingEventsResource implements LiveResource {

  private static final String SOURCE = "auction";

  @Inject CatalogueService catalogue;
  @Inject LiveFeeds feeds;

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public long lastEvent(UUID listing) {
    return catalogue.getLastEvent(listing);
  }

  /** Taken for a GET, it would open a stream that nobody reads and nothing ends. */
  @HEAD
  @Path("{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(hidden = true)
  public Response head(@PathParam("id") UUID id) {
    lastEvent(id);
    return Response.ok().type(MediaType.SERVER_SENT_EVENTS).build();
  }

  @GET
  @Path("{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "Watch a listing",
      description =
          "Each event carries the whole standing: state, currentPrice, nextMinimum, bidCount,"
              + " endsAt, the masked leader, serverTime, and the bid if it is about one. Its id is"
              + " the number of the update; after a lost connection the stream goes on from"
              + " Last-Event-ID without a gap. Types: scheduled, opened, revised, bid, retracted,"
              + " extended, closed, sold, unsold, cancelled.")
  @APIResponse(
      responseCode = "200",
      description = "The stream; without Last-Event-ID it begins with the next update.",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = String.class)))
  public void watch(
      @PathParam("id") @Parameter(description = "The listing's id.") UUID id,
      @HeaderParam("Last-Event-ID") @Parameter(description = "The last update seen.") Long seen,
      @QueryParam("lastEventId") @Parameter(description = "The same, for first connections.")
          Long lastEventId,
      @Context SseEventSink sink,
      @Context Sse sse) {
    long now = lastEvent(id);
    Long after = seen != null ? seen : lastEventId;
    feeds.events(SOURCE, id, after == null ? now : after, sink, sse);
  }
}
