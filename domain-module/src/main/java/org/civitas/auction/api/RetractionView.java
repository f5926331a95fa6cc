package org.civitas.auction.api;

import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.Money;

/**
 * A bid that was taken back.
 *
 * @param retractions how many bids the bidder has taken back so far, on all listings
 */
public record RetractionView(
    UUID bidId,
    RetractionReason reason,
    Instant retractedAt,
    Money currentPrice,
    Money nextMinimum,
    long retractions) {}
