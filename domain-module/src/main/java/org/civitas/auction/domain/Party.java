package org.civitas.auction.domain;

import java.util.UUID;

/**
 * A seller or a bidder: an account by its id, with the name it had when it acted. Names do not
 * change, and a history must read the same when the account is gone.
 */
public record Party(UUID id, String name) {

  /** The name as strangers see it: enough to follow one bidder through a history. */
  public String maskedName() {
    return mask(name);
  }

  public static String mask(String name) {
    int last = name.offsetByCodePoints(name.length(), -1);
    String first = name.substring(0, name.offsetByCodePoints(0, 1));
    return name.codePointCount(0, name.length()) < 3
        ? first + "***"
        : first + "***" + name.substring(last);
  }
}
