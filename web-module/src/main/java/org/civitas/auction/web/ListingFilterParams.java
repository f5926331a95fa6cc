package org.civitas.auction.web;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.civitas.auction.api.ListingFilter;
import org.civitas.auction.api.ListingState;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which listings a client asks for. */
public class ListingFilterParams {

  @Parameter(description = "Words in title and description; \"-word\" excludes, quotes join.")
  @QueryParam("search")
  String search;

  @Parameter(description = "A category; those below it count too.")
  @QueryParam("category")
  UUID category;

  @Parameter(description = "One or more states. DRAFT shows one's own drafts.")
  @QueryParam("state")
  List<ListingState> states;

  @Parameter(description = "The seller's username.")
  @QueryParam("seller")
  String seller;

  @Parameter(description = "The condition, in any case.")
  @QueryParam("condition")
  String condition;

  @Parameter(description = "The least current price.")
  @QueryParam("priceFrom")
  BigDecimal priceFrom;

  @Parameter(description = "The highest current price.")
  @QueryParam("priceTo")
  BigDecimal priceTo;

  @Parameter(description = "Only prices in this currency.", example = "EUR")
  @QueryParam("currency")
  String currency;

  @Parameter(description = "Only listings that end before this instant.")
  @QueryParam("endingBefore")
  Instant endingBefore;

  ListingFilter toFilter() {
    List<ListingState> wanted =
        states == null ? List.of() : states.stream().filter(Objects::nonNull).toList();
    return new ListingFilter(
        search, category, wanted, seller, condition, priceFrom, priceTo, currency, endingBefore);
  }
}
