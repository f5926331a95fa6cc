package org.civitas.auction.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civitas.kernel.Money;
import org.civitas.kernel.Versioned;

/**
 * A listing.
 *
 * @param currentPrice the start price until somebody bids
 * @param nextMinimum the least acceptable bid, absent when none is possible
 * @param bidCount how many bids stand
 * @param reservePrice shown to the seller alone
 * @param reserveMet absent when there is no reserve
 * @param buyoutPrice shown while the item can be bought at once
 * @param leader the masked name of the leading bidder
 * @param sequence the number of the last update, from which a watcher can go on
 */
public record ListingView(
    UUID id,
    String title,
    String description,
    CategoryRef category,
    String condition,
    ListingState state,
    String seller,
    Money startPrice,
    Money currentPrice,
    Money nextMinimum,
    int bidCount,
    Money reservePrice,
    Boolean reserveMet,
    Money buyoutPrice,
    Money maximumPrice,
    BuyNow buyNow,
    List<IncrementStep> increments,
    int softCloseSeconds,
    String leader,
    Instant startsAt,
    Instant endsAt,
    Instant createdAt,
    Instant publishedAt,
    Instant revisedAt,
    Instant closedAt,
    String cancellationReason,
    UUID relistedFrom,
    long sequence,
    long version)
    implements Versioned {}
