package org.civitas.auction.api;

import jakarta.validation.constraints.NotNull;
import org.civitas.kernel.Money;

/**
 * One row of an increment table.
 *
 * @param from the current price from which on it holds; 0 in the first row
 * @param increment by how much the next bid has to exceed the current price
 */
public record IncrementStep(@NotNull Money from, @NotNull @Price Money increment) {}
