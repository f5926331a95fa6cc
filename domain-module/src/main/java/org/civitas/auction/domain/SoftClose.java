package org.civitas.auction.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * Gives others time to answer a late bid: one in the last {@code window} before the end moves the
 * end by as much, again and again.
 */
record SoftClose(Duration window) {

  static final int DEFAULT_SECONDS = 120;
  static final int MAX_SECONDS = 3600;

  static SoftClose ofSeconds(int seconds) {
    return new SoftClose(Duration.ofSeconds(seconds));
  }

  Instant endAfterBid(Instant end, Instant bidAt) {
    return window.isZero() || bidAt.isBefore(end.minus(window)) ? end : end.plus(window);
  }
}
