package org.civitas.auction.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.civitas.auction.api.CancellationOrder;
import org.civitas.auction.api.ListingDraft;
import org.civitas.auction.api.ListingSummary;
import org.civitas.auction.api.ListingView;
import org.civitas.auction.api.RelistingOrder;
import org.civitas.auction.service.CatalogueService;
import org.civitas.auction.service.ListingService;
import org.civitas.auction.service.PublicationService;
import org.civitas.kernel.Page;
import org.civitas.platform.json.MergePatch;
import org.civitas.platform.web.Idempotent;
import org.civitas.platform.web.IfMatch;
import org.civitas.platform.web.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Items on auction. All resources below a listing have this class's path: servers differ in how
 * they choose between overlapping ones, and none has to with equal ones.
 */
@ApplicationScoped
@Path(ListingsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class ListingsResource {

  static final String PATH = "/api/v1/auction/listings";

  private static final String ID = "The listing's id.";

  @Inject CatalogueService catalogue;
  @Inject ListingService listings;
  @Inject PublicationService publications;

  @GET
  @Operation(summary = "Find listings")
  @APIResponse(responseCode = "200", description = "A page of listings.")
  public Page<ListingSummary> list(
      @BeanParam ListingFilterParams filter, @BeanParam PageParams page) {
    return catalogue.list(filter.toFilter(), page.toRequest());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Get a listing", description = "A draft exists for its seller alone.")
  @APIResponse(responseCode = "200", description = "The listing.")
  public ListingView get(@PathParam("id") @Parameter(description = ID) UUID id) {
    return catalogue.get(id);
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Draft a listing", description = "Nobody sees it before its publication.")
  @APIResponse(
      responseCode = "201",
      description = "The draft.",
      content = @Content(schema = @Schema(implementation = ListingView.class)))
  public Response create(ListingDraft draft) {
    return created(listings.create(draft));
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @Operation(
      summary = "Change a listing",
      description =
          "Once somebody has bid, only its description: title, text, category, condition.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ListingDraft.class)))
  @APIResponse(responseCode = "200", description = "The changed listing.")
  @APIResponse(responseCode = "409", description = "It has bids, or it is over.")
  public ListingView revise(
      @PathParam("id") @Parameter(description = ID) UUID id,
      @HeaderParam("If-Match") @Parameter(description = "The ETag of the version changed.")
          IfMatch ifMatch,
      MergePatch patch) {
    return listings.revise(id, IfMatch.require(ifMatch), patch);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Delete a draft")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @APIResponse(responseCode = "409", description = "It is published, or it has bids.")
  public void delete(
      @PathParam("id") @Parameter(description = ID) UUID id,
      @HeaderParam("If-Match") @Parameter(description = "The ETag of the version changed.")
          IfMatch ifMatch) {
    listings.delete(id, IfMatch.require(ifMatch));
  }

  @POST
  @Path("{id}/publication")
  @Idempotent
  @Operation(
      summary = "Publish a draft",
      description = "Bidding opens at once, or at startsAt when that is later.")
  @APIResponse(responseCode = "200", description = "The published listing.")
  @APIResponse(responseCode = "409", description = "It is no draft, or its end has passed.")
  public ListingView publish(@PathParam("id") @Parameter(description = ID) UUID id) {
    return publications.publish(id);
  }

  @POST
  @Path("{id}/cancellation")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Withdraw a listing",
      description = "Its seller until the first bid, an administrator until the end.")
  @APIResponse(responseCode = "200", description = "The cancelled listing.")
  @APIResponse(responseCode = "409", description = "It has bids, or it is not on sale.")
  public ListingView cancel(
      @PathParam("id") @Parameter(description = ID) UUID id, CancellationOrder order) {
    return publications.cancel(id, order);
  }

  @POST
  @Path("{id}/relisting")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Draft a listing again that did not sell")
  @APIResponse(
      responseCode = "201",
      description = "The new draft.",
      content = @Content(schema = @Schema(implementation = ListingView.class)))
  @APIResponse(responseCode = "409", description = "It is neither unsold nor cancelled.")
  public Response relist(
      @PathParam("id") @Parameter(description = ID) UUID id, RelistingOrder order) {
    return created(publications.relist(id, order));
  }

  private static Response created(ListingView made) {
    return Response.created(URI.create(PATH + "/" + made.id())).entity(made).build();
  }
}
