package org.civitas.auction.api;

import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.DomainEvent;
import org.civitas.kernel.Money;

/**
 * A bidder does not lead any more, or did not come to lead.
 *
 * @param sequence of the bid that leads instead
 * @param nextMinimum absent when no further bid is possible
 */
public record BidderOutbid(
    UUID listingId,
    String title,
    UUID bidderId,
    long sequence,
    Money currentPrice,
    Money nextMinimum,
    Instant endsAt)
    implements DomainEvent {}
