package org.civitas.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.Ids;

/** One link in a session's chain of refresh tokens: good for one use, kept to notice a second. */
@Entity
@Table(schema = "identity", name = "refresh_token")
public class RefreshToken {

  public static final Duration LIFETIME = Duration.ofHours(12);

  @Id private UUID id;

  @Column(name = "session_id")
  private UUID sessionId;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  @Version private long version;

  protected RefreshToken() {}

  static RefreshToken issue(UUID sessionId, OpaqueToken token, Instant at) {
    RefreshToken issued = new RefreshToken();
    issued.id = Ids.next();
    issued.sessionId = sessionId;
    issued.tokenHash = token.hash();
    issued.issuedAt = at;
    issued.expiresAt = at.plus(LIFETIME);
    return issued;
  }

  boolean isUsed() {
    return usedAt != null;
  }

  boolean isExpired(Instant at) {
    return !at.isBefore(expiresAt);
  }

  void use(Instant at) {
    usedAt = at;
  }

  public UUID sessionId() {
    return sessionId;
  }

  public Instant issuedAt() {
    return issuedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  /** Whether it could be redeemed now, its session willing. */
  public boolean isUsable(Instant at) {
    return !isUsed() && !isExpired(at);
  }
}
