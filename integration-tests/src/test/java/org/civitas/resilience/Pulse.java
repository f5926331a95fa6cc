package org.civitas.resilience;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** When one client was answered, on the clock of {@link System#nanoTime}. */
final class Pulse {

  private final List<Long> beats = new ArrayList<>();

  synchronized void beat() {
    beats.add(System.nanoTime());
  }

  synchronized boolean beatSince(long moment) {
    return !beats.isEmpty() && beats.getLast() > moment;
  }

  /** The longest time without an answer between two moments. */
  synchronized Duration longestSilence(long from, long to) {
    long longest = 0;
    long last = from;
    for (long beat : beats) {
      if (beat > from && beat <= to) {
        longest = Math.max(longest, beat - last);
        last = beat;
      }
    }
    return Duration.ofNanos(Math.max(longest, to - last));
  }
}
