package org.civitas.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.civitas.kernel.PageRequest;
import org.civitas.kernel.Violation;
import org.civitas.platform.persistence.SortOrder;
import org.civitas.platform.request.InputFaults;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is wanted; the same for all lists. */
public class PageParams {

  @Parameter(
      description = "Rows at most, 1 to 100.",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
  @QueryParam("limit")
  Integer limit;

  @Parameter(description = "The next of the page before; none for the first page.")
  @QueryParam("cursor")
  String cursor;

  @Parameter(
      description = "Fields to sort by, most significant first; - before one for descending.")
  @QueryParam("sort")
  String sort;

  public PageRequest toRequest() {
    int wanted = limit == null ? PageRequest.DEFAULT_LIMIT : limit;
    if (wanted < 1 || wanted > PageRequest.MAX_LIMIT) {
      String message = "must be from 1 to " + PageRequest.MAX_LIMIT;
      CDI.current()
          .select(InputFaults.class)
          .get()
          .add(new Violation("query", "limit", message, "range"));
      wanted = PageRequest.DEFAULT_LIMIT;
    }
    List<String> fields = sort == null ? List.of() : List.of(sort.split(","));
    return new PageRequest(wanted, cursor, SortOrder.parse(fields));
  }
}
