package org.civitas.identity.domain;

import java.time.Duration;

/** The times that signing, verifying and revoking must agree on. */
public final class AccessTokenRules {

  public static final Duration LIFETIME = Duration.ofMinutes(15);

  /** How far two nodes' clocks may stand apart. */
  public static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

  public static final Duration PUBLISHED_AFTER_RETIREMENT = LIFETIME.plus(CLOCK_SKEW);

  private AccessTokenRules() {}
}
