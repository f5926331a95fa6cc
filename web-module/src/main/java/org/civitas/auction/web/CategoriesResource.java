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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.civitas.auction.api.CategoryOrder;
import org.civitas.auction.api.CategoryView;
import org.civitas.auction.service.CategoryService;
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

/** The tree of categories. */
@ApplicationScoped
@Path("/api/v1/auction/categories")
@Produces(MediaType.APPLICATION_JSON)
public class CategoriesResource {

  @Inject CategoryService categories;

  @GET
  @Operation(summary = "List the categories, parents before their children")
  @APIResponse(responseCode = "200", description = "A page of categories.")
  public Page<CategoryView> list(
      @QueryParam("parentId") @Parameter(description = "Only the children of this one.")
          UUID parentId,
      @BeanParam PageParams page) {
    return categories.list(parentId, page.toRequest());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Get a category")
  @APIResponse(responseCode = "200", description = "The category.")
  public CategoryView get(@PathParam("id") @Parameter(description = "Its id.") UUID id) {
    return categories.get(id);
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Add a category")
  @APIResponse(
      responseCode = "201",
      description = "The new category.",
      content = @Content(schema = @Schema(implementation = CategoryView.class)))
  @APIResponse(responseCode = "409", description = "There is one of that name already.")
  public Response create(CategoryOrder order) {
    CategoryView made = categories.create(order);
    return Response.created(URI.create("/api/v1/auction/categories/" + made.id()))
        .entity(made)
        .build();
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @Operation(summary = "Rename or move a category, with all below it")
  @RequestBody(content = @Content(schema = @Schema(implementation = CategoryOrder.class)))
  @APIResponse(responseCode = "200", description = "The changed category.")
  @APIResponse(responseCode = "409", description = "There is one of that name already.")
  public CategoryView change(
      @PathParam("id") @Parameter(description = "Its id.") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "The ETag of the version changed.")
          IfMatch ifMatch,
      MergePatch patch) {
    return categories.change(id, IfMatch.require(ifMatch), patch);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Remove an empty category")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @APIResponse(responseCode = "409", description = "It holds categories or listings.")
  public void delete(
      @PathParam("id") @Parameter(description = "Its id.") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "The ETag of the version changed.")
          IfMatch ifMatch) {
    categories.delete(id, IfMatch.require(ifMatch));
  }
}
