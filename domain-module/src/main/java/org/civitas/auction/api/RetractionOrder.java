package org.civitas.auction.api;

import jakarta.validation.constraints.NotNull;

/** Why a bid is taken back. */
public record RetractionOrder(@NotNull RetractionReason reason) {}
