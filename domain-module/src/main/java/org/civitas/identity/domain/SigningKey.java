package org.civitas.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A key pair that signs access tokens, as a JSON Web Key. The newest one that is not retired signs;
 * a retired one stays published until the last token it signed has expired.
 */
@Entity
@Table(schema = "identity", name = "signing_key")
public class SigningKey {

  /** Also the key's {@code kid}. */
  @Id private UUID id;

  private String algorithm;

  /** Encrypted where the operator gave a secret. */
  private String jwk;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "retired_at")
  private Instant retiredAt;

  @Version private long version;

  protected SigningKey() {}

  public static SigningKey of(UUID id, String algorithm, String jwk, Instant at) {
    SigningKey key = new SigningKey();
    key.id = id;
    key.algorithm = algorithm;
    key.jwk = jwk;
    key.createdAt = at;
    return key;
  }

  public void retire(Instant at) {
    retiredAt = at;
  }

  public boolean isActive() {
    return retiredAt == null;
  }

  public boolean isPublished(Instant now) {
    return isActive() || now.isBefore(retiredAt.plus(AccessTokenRules.PUBLISHED_AFTER_RETIREMENT));
  }

  public UUID id() {
    return id;
  }

  public String algorithm() {
    return algorithm;
  }

  public String storedJwk() {
    return jwk;
  }

  /** The same key, kept in another form. */
  public void store(String sealed) {
    jwk = sealed;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant retiredAt() {
    return retiredAt;
  }

  public long version() {
    return version;
  }
}
