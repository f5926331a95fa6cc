package org.civitas.auction.api;

import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.Money;

/**
 * A bid as its bidder sees it.
 *
 * @param maximum the bidder's own hidden maximum, absent for a plain bid
 * @param leading whether the bidder leads the listing now, or has won it
 */
public record OwnBidView(
    UUID id,
    UUID listingId,
    String listingTitle,
    ListingState listingState,
    long sequence,
    BidKind kind,
    Money amount,
    Money maximum,
    BidStatus status,
    boolean leading,
    Money currentPrice,
    Instant endsAt,
    Instant placedAt) {}
