package org.civitas.auction.api;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a listing is withdrawn; bidders read it. */
public record CancellationOrder(
    @Size(min = 1, max = 500) @Schema(examples = "It broke while being moved") String reason) {}
