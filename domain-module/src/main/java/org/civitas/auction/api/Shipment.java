package org.civitas.auction.api;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an item was sent. Both are absent when it was handed over. */
public record Shipment(
    @Size(min = 1, max = 100) @Schema(examples = "City Post") String carrier,
    @Size(min = 1, max = 100) @Schema(examples = "RR 1234 5678") String trackingNumber) {}
