package org.civitas.auction.api;

import java.util.UUID;
import org.civitas.kernel.DomainEvent;

/** A listing has ended without a sale: nobody bid, or nobody reached the reserve. */
public record ListingUnsold(UUID listingId, String title, UUID sellerId, int bidCount)
    implements DomainEvent {}
