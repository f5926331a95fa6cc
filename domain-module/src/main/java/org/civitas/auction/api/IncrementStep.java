package org.civitas.auction.api;

import jakarta.validation.constraints.NotNull;
import org.civitas.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One row of an increment table.
 *
 * @param from the current price from which on it holds; 0 in the first row
 * @param increment by how much the next bid has to exceed the current price
 */
public record IncrementStep(
    @NotNull @Schema(examples = "{\"value\": \"0.00\", \"currency\": \"EUR\"}") Money from,
    @NotNull @Price @Schema(examples = "{\"value\": \"10.00\", \"currency\": \"EUR\"}")
        Money increment) {}
