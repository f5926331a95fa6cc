package org.civitas.auction.api;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new times of an item that did not sell. */
public record RelistingOrder(
    @Schema(examples = "2036-02-01T18:00:00Z") Instant startsAt,
    @NotNull @Schema(examples = "2036-02-28T18:00:00Z") Instant endsAt) {}
