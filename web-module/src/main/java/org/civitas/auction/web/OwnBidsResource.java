package org.civitas.auction.web;

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
import java.util.UUID;
import org.civitas.auction.api.OwnBidView;
import org.civitas.auction.api.RetractionOrder;
import org.civitas.auction.api.RetractionView;
import org.civitas.auction.service.OwnBidService;
import org.civitas.auction.service.RetractionService;
import org.civitas.kernel.Page;
import org.civitas.platform.web.Idempotent;
import org.civitas.platform.web.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One's own bids, over all listings. */
@ApplicationScoped
@Path("/api/v1/auction/bids")
@Produces(MediaType.APPLICATION_JSON)
public class OwnBidsResource {

  @Inject OwnBidService bids;
  @Inject RetractionService retractions;

  @GET
  @Operation(summary = "List one's own bids, newest first")
  @APIResponse(responseCode = "200", description = "A page of bids, with their maxima.")
  public Page<OwnBidView> list(
      @QueryParam("listingId") @Parameter(description = "Only those on this listing.")
          UUID listingId,
      @BeanParam PageParams page) {
    return bids.list(listingId, page.toRequest());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Get one's own bid")
  @APIResponse(responseCode = "200", description = "The bid, with its maximum.")
  public OwnBidView get(@PathParam("id") @Parameter(description = "The bid's id.") UUID id) {
    return bids.get(id);
  }

  @POST
  @Path("{id}/retraction")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Take a bid back",
      description =
          "For a typing error or a changed description; more than 12 hours before the end, or"
              + " within an hour of placing. Counted against the bidder.")
  @APIResponse(responseCode = "200", description = "The retraction and the price after it.")
  @APIResponse(responseCode = "409", description = "Too late, or retracted already.")
  public RetractionView retract(
      @PathParam("id") @Parameter(description = "The bid's id.") UUID id, RetractionOrder order) {
    return retractions.retract(id, order);
  }
}
