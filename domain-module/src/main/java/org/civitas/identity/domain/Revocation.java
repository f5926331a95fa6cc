package org.civitas.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.Ids;

/**
 * That access tokens are void before they expire. Needed only as long as such a token could still
 * be valid; every node keeps the current ones in memory.
 */
@Entity
@Table(schema = "identity", name = "revocation")
public class Revocation {

  /** What the subject names: one token by {@code jti}, or all of a session or client. */
  public enum Kind {
    TOKEN,
    SESSION,
    CLIENT
  }

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String subject;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Version private long version;

  protected Revocation() {}

  public static Revocation of(Kind kind, String subject, Instant at) {
    Revocation revocation = new Revocation();
    revocation.id = Ids.next();
    revocation.kind = kind;
    revocation.subject = subject;
    revocation.revokedAt = at;
    revocation.expiresAt = at.plus(AccessTokenRules.PUBLISHED_AFTER_RETIREMENT);
    return revocation;
  }

  public Kind kind() {
    return kind;
  }

  public String subject() {
    return subject;
  }

  public Instant revokedAt() {
    return revokedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
