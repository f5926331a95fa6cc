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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.civitas.auction.api.BidOrder;
import org.civitas.auction.api.BidReceipt;
import org.civitas.auction.api.BidView;
import org.civitas.auction.service.BiddingService;
import org.civitas.auction.service.CatalogueService;
import org.civitas.kernel.Page;
import org.civitas.platform.web.Idempotent;
import org.civitas.platform.web.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The bids on one listing. */
@ApplicationScoped
@Path(ListingsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class ListingBidsResource {

  private static final String ID = "The listing's id.";

  @Inject CatalogueService catalogue;
  @Inject BiddingService bidding;

  @GET
  @Path("{id}/bids")
  @Operation(
      summary = "Read the history of bids, newest first",
      description = "Names are masked and maxima hidden. Sort by sequence or -sequence.")
  @APIResponse(responseCode = "200", description = "A page of bids.")
  public Page<BidView> list(
      @PathParam("id") @Parameter(description = ID) UUID id, @BeanParam PageParams page) {
    return catalogue.listBids(id, page.toRequest());
  }

  @GET
  @Path("{id}/bids/{bidId}")
  @Operation(summary = "Get a bid as everybody sees it")
  @APIResponse(responseCode = "200", description = "The bid.")
  public BidView get(
      @PathParam("id") @Parameter(description = ID) UUID id,
      @PathParam("bidId") @Parameter(description = "The bid's id.") UUID bidId) {
    return catalogue.getBid(id, bidId);
  }

  @POST
  @Path("{id}/bids")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Bid",
      description =
          "Exactly an amount, or as a proxy up to a maximum that stays hidden. Bids are binding."
              + " One that reaches the buyout price wins at once, at that price.")
  @APIResponse(
      responseCode = "201",
      description = "The bid is accepted; an earlier maximum may still lead.",
      content = @Content(schema = @Schema(implementation = BidReceipt.class)))
  @APIResponse(
      responseCode = "409",
      description = "Too low, or not open; with currentPrice and nextMinimum.")
  public Response place(@PathParam("id") @Parameter(description = ID) UUID id, BidOrder order) {
    BidReceipt receipt = bidding.place(id, order);
    String location = ListingsResource.PATH + "/" + id + "/bids/" + receipt.id();
    return Response.created(URI.create(location)).entity(receipt).build();
  }
}
