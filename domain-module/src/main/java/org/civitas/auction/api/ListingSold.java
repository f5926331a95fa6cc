package org.civitas.auction.api;

import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.DomainEvent;
import org.civitas.kernel.Money;

/** A listing has ended with a sale. */
public record ListingSold(
    UUID listingId,
    UUID saleId,
    String title,
    UUID sellerId,
    UUID buyerId,
    Money price,
    Instant soldAt)
    implements DomainEvent {}
