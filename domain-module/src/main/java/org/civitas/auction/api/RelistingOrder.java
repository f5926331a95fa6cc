package org.civitas.auction.api;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** The new times of an item that did not sell. */
public record RelistingOrder(Instant startsAt, @NotNull Instant endsAt) {}
