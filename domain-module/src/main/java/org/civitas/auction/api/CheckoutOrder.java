package org.civitas.auction.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a buyer pays and where the item goes.
 *
 * @param method the means as the payment provider names it; a card number is none
 * @param deliverTo the address, seen by the seller; absent when the buyer fetches the item
 */
public record CheckoutOrder(
    @NotNull @Pattern(regexp = "[A-Za-z][A-Za-z0-9_.-]{0,99}") @Schema(examples = "test-card")
        String method,
    @Size(min = 1, max = 500) @Schema(examples = "1 Main Street") String deliverTo) {}
