package org.civitas.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.civitas.platform.problem.ProblemCatalog;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of refusals: every {@code type} of a problem document leads here. */
@ApplicationScoped
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operation")
public class ProblemsResource {

  @Inject Instance<ProblemCatalog> catalogs;

  @GET
  @Operation(summary = "List every kind of problem that a request can meet")
  @APIResponse(responseCode = "200", description = "All kinds, by name.")
  public List<ProblemView> list() {
    return kinds().map(ProblemsResource::view).toList();
  }

  @GET
  @Path("/{slug}")
  @Operation(summary = "Describe one kind of problem")
  @APIResponse(responseCode = "200", description = "The kind.")
  @APIResponse(responseCode = "404", description = "There is no such kind.")
  public ProblemView get(
      @Parameter(description = "The last part of the type.", example = "not-found")
          @PathParam("slug")
          String slug) {
    return kinds()
        .filter(kind -> kind.slug().equals(slug))
        .map(ProblemsResource::view)
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private Stream<HttpProblem> kinds() {
    return Stream.concat(
            catalogs.stream().flatMap(catalog -> catalog.problems().stream()).map(HttpProblem::of),
            Arrays.stream(HttpProblem.ofHttpAlone()))
        .sorted(Comparator.comparing(HttpProblem::slug));
  }

  private static ProblemView view(HttpProblem kind) {
    return new ProblemView(kind.type(), kind.title(), kind.status());
  }

  /** One kind of problem, without an occurrence. */
  public record ProblemView(String type, String title, int status) {}
}
