package org.civitas.auction.api;

import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.Money;

/**
 * A bid in the public history.
 *
 * @param bidder the masked name, the same for all bids of one bidder
 * @param automatic true when the system bid for a maximum set before
 */
public record BidView(
    UUID id,
    long sequence,
    Money amount,
    String bidder,
    boolean automatic,
    BidStatus status,
    Instant placedAt) {}
