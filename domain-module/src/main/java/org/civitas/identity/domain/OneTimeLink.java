package org.civitas.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** A link sent by e-mail that works once, for a while. Only its hash is kept. */
@Embeddable
public class OneTimeLink {

  @Column(name = "token_hash", nullable = false)
  private String tokenHash;

  @Column(name = "requested_at", nullable = false)
  private Instant requestedAt;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected OneTimeLink() {}

  static OneTimeLink of(OpaqueToken token, Instant at, Duration lifetime) {
    OneTimeLink link = new OneTimeLink();
    link.tokenHash = token.hash();
    link.requestedAt = at;
    link.expiresAt = at.plus(lifetime);
    return link;
  }

  /** Uses the link up; false when it was used before or has expired. */
  boolean use(Instant at) {
    if (usedAt != null || !at.isBefore(expiresAt)) {
      return false;
    }
    usedAt = at;
    return true;
  }
}
