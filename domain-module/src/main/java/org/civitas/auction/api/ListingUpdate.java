package org.civitas.auction.api;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.civitas.kernel.Money;

/**
 * What watchers of a listing are told. The updates of one listing are numbered without gaps, so
 * that a watcher who has seen one can ask for those that follow.
 *
 * @param sequence 1 for the first update of the listing
 * @param nextMinimum the least acceptable bid, absent when none is possible
 * @param reserveMet absent when there is no reserve
 * @param leader the masked name of the leading bidder, absent without bids
 * @param bid the bid that this update is about, if it is about one
 */
public record ListingUpdate(
    UUID listingId,
    long sequence,
    Type type,
    Instant at,
    ListingState state,
    Money currentPrice,
    Money nextMinimum,
    int bidCount,
    Boolean reserveMet,
    Instant endsAt,
    String leader,
    BidLine bid) {

  /** What happened. */
  public enum Type {
    SCHEDULED,
    OPENED,
    REVISED,
    BID,
    RETRACTED,
    EXTENDED,
    CLOSED,
    SOLD,
    UNSOLD,
    CANCELLED;

    /** As it is sent: {@code bid}. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A bid as everybody may see it. */
  public record BidLine(
      UUID id, long sequence, Money amount, String bidder, boolean automatic, Instant placedAt) {}
}
