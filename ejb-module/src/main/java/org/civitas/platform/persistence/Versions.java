package org.civitas.platform.persistence;

import java.util.Map;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;

/** Refuses a change that was made on an older version than the stored one. */
public final class Versions {

  private Versions() {}

  public static void check(long expected, long actual) {
    if (expected != actual) {
      throw new DomainException(
          CommonProblem.STALE_VERSION,
          "The change is based on version %d, the current one is %d.".formatted(expected, actual),
          Map.of("currentVersion", actual));
    }
  }
}
