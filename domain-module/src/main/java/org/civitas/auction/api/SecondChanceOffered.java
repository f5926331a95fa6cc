package org.civitas.auction.api;

import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.DomainEvent;
import org.civitas.kernel.Money;

/** A bidder who did not win may have the item after all, for the bid made then. */
public record SecondChanceOffered(
    UUID listingId, UUID saleId, String title, UUID bidderId, Money price, Instant openUntil)
    implements DomainEvent {}
