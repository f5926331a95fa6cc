package org.civitas.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.civitas.benchmark.load.RequestSource;

/**
 * Bids that rise from one to the next, from bidder to bidder and from listing to listing, so that
 * each displaces the leader before it. Built from parts: only the amount and the key are new.
 */
final class BidRequests implements RequestSource {

  private static final long FIRST_AMOUNT = 100_000_000L;

  /** Of the whole run: whoever bid before, the next amount is higher. */
  private static final AtomicLong NUMBER = new AtomicLong(FIRST_AMOUNT);

  private static final int DIGITS = 9;
  private static final String KEY = "bench-" + UUID.randomUUID() + "-";

  private final byte[][] starts;
  private final byte[][] bearers;
  private final byte[] amountOpens = ascii("\r\n\r\n{\"amount\":{\"value\":\"");
  private final byte[] amountCloses = ascii(".00\",\"currency\":\"EUR\"}}");

  BidRequests(List<String> listings, List<String> tokens) {
    this.starts =
        listings.stream()
            .map(id -> ascii("POST " + path(id) + " HTTP/1.1\r\nHost: localhost\r\n"))
            .toArray(byte[][]::new);
    int length = amountOpens.length - 4 + DIGITS + amountCloses.length;
    this.bearers =
        tokens.stream()
            .map(
                token ->
                    ascii(
                        "Accept: application/json\r\nContent-Type: application/json\r\n"
                            + "Content-Length: %d\r\nAuthorization: Bearer %s\r\n"
                                .formatted(length, token)
                            + "Idempotency-Key: "
                            + KEY))
            .toArray(byte[][]::new);
  }

  static Call sample(String listing, String token) {
    long number = NUMBER.incrementAndGet();
    String body = "{\"amount\":{\"value\":\"%d.00\",\"currency\":\"EUR\"}}".formatted(number);
    return Call.post(path(listing), "application/json", body)
        .bearing(token)
        .with("Idempotency-Key", KEY + number);
  }

  @Override
  public void put(ByteBuffer out) {
    long number = NUMBER.incrementAndGet();
    int turn = (int) (number % Integer.MAX_VALUE);
    out.put(starts[turn % starts.length]);
    // One bidder for a turn through all listings, so that the next turn has another for each.
    out.put(bearers[(turn / starts.length) % bearers.length]);
    putDigits(out, number);
    out.put(amountOpens);
    putDigits(out, number);
    out.put(amountCloses);
  }

  private static void putDigits(ByteBuffer out, long number) {
    int at = out.position() + DIGITS;
    out.position(at);
    for (long left = number; left > 0; left /= 10) {
      at--;
      out.put(at, (byte) ('0' + left % 10));
    }
  }

  private static String path(String listing) {
    return "/api/v1/auction/listings/" + listing + "/bids";
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
