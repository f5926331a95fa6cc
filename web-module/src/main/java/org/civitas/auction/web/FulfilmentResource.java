package org.civitas.auction.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.civitas.auction.api.Complaint;
import org.civitas.auction.api.SaleView;
import org.civitas.auction.api.Shipment;
import org.civitas.auction.service.FulfilmentService;
import org.civitas.auction.service.SecondChanceService;
import org.civitas.platform.web.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How the item of a sale reaches its buyer, or somebody else. */
@ApplicationScoped
@Path(SalesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class FulfilmentResource {

  private static final String ID = "The sale's id.";

  @Inject FulfilmentService fulfilment;
  @Inject SecondChanceService chances;

  @POST
  @Path("{id}/shipment")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Say that the item is sent",
      description = "For the seller of a paid sale; without carrier when it was handed over.")
  @APIResponse(responseCode = "200", description = "The sale, sent.")
  @APIResponse(responseCode = "409", description = "It is not paid, or sent already.")
  public SaleView ship(@PathParam("id") @Parameter(description = ID) UUID id, Shipment shipment) {
    return fulfilment.ship(id, shipment);
  }

  @POST
  @Path("{id}/receipt")
  @Idempotent
  @Operation(
      summary = "Say that the item has arrived",
      description = "For the buyer; completes the sale and ends a dispute.")
  @APIResponse(responseCode = "200", description = "The sale, completed.")
  @APIResponse(responseCode = "409", description = "It is not sent, or completed already.")
  public SaleView receive(@PathParam("id") @Parameter(description = ID) UUID id) {
    return fulfilment.receive(id);
  }

  @POST
  @Path("{id}/dispute")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Complain about a sale",
      description =
          "For the buyer who has paid. It ends when the buyer confirms receipt, the seller gives a"
              + " refund, or an administrator decides.")
  @APIResponse(responseCode = "200", description = "The sale, disputed.")
  @APIResponse(responseCode = "409", description = "It is not paid, or over.")
  public SaleView dispute(
      @PathParam("id") @Parameter(description = ID) UUID id, Complaint complaint) {
    return fulfilment.dispute(id, complaint);
  }

  @POST
  @Path("{id}/dispute/dismissal")
  @Idempotent
  @Operation(
      summary = "Decide a dispute for the seller",
      description = "For administrators, who decide it for the buyer by a refund.")
  @APIResponse(responseCode = "200", description = "The sale, completed.")
  @APIResponse(responseCode = "409", description = "There is no dispute.")
  public SaleView dismissDispute(@PathParam("id") @Parameter(description = ID) UUID id) {
    return fulfilment.dismissDispute(id);
  }

  @POST
  @Path("{id}/second-chance")
  @Idempotent
  @Operation(
      summary = "Offer the item to the next bidder",
      description =
          "For the seller of a sale that is unpaid when it is due. The next bidder accepts by"
              + " paying, or lets it be.")
  @APIResponse(
      responseCode = "201",
      description = "The next bidder's sale, for that bidder's own bid.",
      content = @Content(schema = @Schema(implementation = SaleView.class)))
  @APIResponse(responseCode = "409", description = "It may still be paid, or nobody else has bid.")
  public Response offerSecondChance(@PathParam("id") @Parameter(description = ID) UUID id) {
    SaleView sale = chances.offer(id);
    return Response.created(URI.create(SalesResource.PATH + "/" + sale.id())).entity(sale).build();
  }
}
