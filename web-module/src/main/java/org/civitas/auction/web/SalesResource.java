package org.civitas.auction.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.civitas.auction.api.InvoiceView;
import org.civitas.auction.api.SaleView;
import org.civitas.auction.service.SaleService;
import org.civitas.kernel.Page;
import org.civitas.platform.web.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What has been sold. All resources below a sale have this class's path. */
@ApplicationScoped
@Path(SalesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class SalesResource {

  static final String PATH = "/api/v1/auction/sales";

  @Inject SaleService sales;

  @GET
  @Operation(
      summary = "List sales, newest first",
      description = "One's own as seller or buyer; all of them for administrators.")
  @APIResponse(responseCode = "200", description = "A page of sales.")
  public Page<SaleView> list(
      @QueryParam("listingId") @Parameter(description = "Only that of this listing.")
          UUID listingId,
      @BeanParam PageParams page) {
    return sales.list(listingId, page.toRequest());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Get a sale", description = "For its seller and its buyer.")
  @APIResponse(responseCode = "200", description = "The sale.")
  public SaleView get(@PathParam("id") @Parameter(description = "Its id.") UUID id) {
    return sales.get(id);
  }

  @GET
  @Path("{id}/invoice")
  @Operation(
      summary = "Get the invoice of a sale",
      description = "For its seller and its buyer; written moments after the sale.")
  @APIResponse(responseCode = "200", description = "The invoice.")
  public InvoiceView getInvoice(
      @PathParam("id") @Parameter(description = "The sale's id.") UUID id) {
    return sales.getInvoice(id);
  }
}
