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
import org.civitas.auction.api.CheckoutOrder;
import org.civitas.auction.api.SaleView;
import org.civitas.auction.service.CheckoutService;
import org.civitas.platform.web.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The money of a sale. */
@ApplicationScoped
@Path(SalesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class SalePaymentsResource {

  private static final String ID = "The sale's id.";

  @Inject CheckoutService checkout;

  @POST
  @Path("{id}/payment")
  @Idempotent(required = true)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Pay what was bought",
      description =
          "For the buyer. The test provider takes every method but test-declined, and leaves"
              + " test-pending open until its webhook.")
  @APIResponse(
      responseCode = "200",
      description = "The sale, paid.",
      content = @Content(schema = @Schema(implementation = SaleView.class)))
  @APIResponse(
      responseCode = "202",
      description = "The payment provider has yet to decide; the sale then tells.",
      content = @Content(schema = @Schema(implementation = SaleView.class)))
  @APIResponse(responseCode = "409", description = "It is paid or given up, or a payment runs.")
  @APIResponse(responseCode = "422", description = "Not valid, or the provider declined.")
  public Response pay(@PathParam("id") @Parameter(description = ID) UUID id, CheckoutOrder order) {
    SaleView sale = checkout.pay(id, order);
    return sale.paymentPending()
        ? Response.accepted(sale).location(URI.create(SalesResource.PATH + "/" + id)).build()
        : Response.ok(sale).build();
  }

  @POST
  @Path("{id}/payment/cancellation")
  @Idempotent(required = true)
  @Operation(
      summary = "Withdraw a payment that the provider has not decided on",
      description = "For the buyer, who can then pay by another means.")
  @APIResponse(responseCode = "200", description = "The sale, to be paid again.")
  @APIResponse(responseCode = "409", description = "No payment is under way, or it is decided.")
  public SaleView cancel(@PathParam("id") @Parameter(description = ID) UUID id) {
    return checkout.withdrawPayment(id);
  }

  @POST
  @Path("{id}/refund")
  @Idempotent(required = true)
  @Operation(
      summary = "Send all of the money back",
      description = "For the seller, and for administrators who decide a dispute for the buyer.")
  @APIResponse(responseCode = "200", description = "The sale, refunded.")
  @APIResponse(responseCode = "409", description = "It is not paid, or refunded already.")
  public SaleView refund(@PathParam("id") @Parameter(description = ID) UUID id) {
    return checkout.refund(id);
  }
}
