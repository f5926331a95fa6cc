package org.civitas.auction.domain;

import java.time.Duration;
import java.time.Instant;
import org.civitas.auction.api.AuctionProblem;
import org.civitas.kernel.DomainException;

/**
 * Until when a bid may be taken back: freely while the end is more than 12 hours away, and after
 * that within an hour of placing it.
 */
final class RetractionPolicy {

  static final Duration FREE_BEFORE_END = Duration.ofHours(12);
  static final Duration GRACE = Duration.ofHours(1);

  private RetractionPolicy() {}

  static void check(Bid bid, Instant end, Instant now) {
    boolean early = now.isBefore(end.minus(FREE_BEFORE_END));
    boolean fresh = !now.isAfter(bid.placedAt().plus(GRACE));
    if (!early && !fresh) {
      throw new DomainException(
          AuctionProblem.RETRACTION_TOO_LATE,
          "Bids are retracted more than 12 hours before the end or within an hour of placing");
    }
  }
}
