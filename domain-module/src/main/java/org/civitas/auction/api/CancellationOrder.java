package org.civitas.auction.api;

import jakarta.validation.constraints.Size;

/** Why a listing is withdrawn; bidders read it. */
public record CancellationOrder(@Size(min = 1, max = 500) String reason) {}
