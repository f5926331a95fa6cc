package org.civitas.auction.api;

import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.Money;

/** A listing in a list; see {@link ListingView} for the members. */
public record ListingSummary(
    UUID id,
    String title,
    CategoryRef category,
    String condition,
    ListingState state,
    String seller,
    Money startPrice,
    Money currentPrice,
    Money nextMinimum,
    int bidCount,
    Boolean reserveMet,
    Money buyoutPrice,
    String leader,
    Instant startsAt,
    Instant endsAt,
    Instant createdAt) {}
