package org.civitas.auction.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.civitas.auction.api.SaleView;
import org.civitas.auction.service.SaleService;
import org.civitas.platform.web.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Buying an item at once. */
@ApplicationScoped
@Path(ListingsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class PurchasesResource {

  @Inject SaleService sales;

  @POST
  @Path("{id}/purchase")
  @Idempotent
  @Operation(
      summary = "Buy now, for the buyout price",
      description = "The first to ask gets the item; the bidding is over then.")
  @APIResponse(
      responseCode = "201",
      description = "The sale.",
      content = @Content(schema = @Schema(implementation = SaleView.class)))
  @APIResponse(responseCode = "409", description = "It is sold, has bids, or has no such price.")
  public Response buy(@PathParam("id") @Parameter(description = "The listing's id.") UUID id) {
    SaleView sale = sales.buy(id);
    return Response.created(URI.create(SalesResource.PATH + "/" + sale.id())).entity(sale).build();
  }
}
