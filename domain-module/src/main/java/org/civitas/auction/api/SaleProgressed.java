package org.civitas.auction.api;

import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.DomainEvent;
import org.civitas.kernel.Money;

/**
 * A sale has come to a state; back to {@code AWAITING_PAYMENT} when a payment failed.
 *
 * @param note more for who is told: how to follow the parcel, what the buyer complains about
 */
public record SaleProgressed(
    UUID saleId,
    UUID listingId,
    String title,
    UUID sellerId,
    UUID buyerId,
    Money price,
    SaleState state,
    String note,
    Instant at)
    implements DomainEvent {}
