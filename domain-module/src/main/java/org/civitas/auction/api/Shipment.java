package org.civitas.auction.api;

import jakarta.validation.constraints.Size;

/** How an item was sent. Both are absent when it was handed over. */
public record Shipment(
    @Size(min = 1, max = 100) String carrier, @Size(min = 1, max = 100) String trackingNumber) {}
