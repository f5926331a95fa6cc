package org.civitas.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.civitas.kernel.Ids;

/** A program with a secret of its own, which may hold some scopes without any member. */
@Entity
@Table(schema = "identity", name = "oauth_client")
public class OAuthClient {

  @Id private UUID id;
  private String name;

  @Column(name = "secret_hash")
  private String secretHash;

  private String scope;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  protected OAuthClient() {}

  public static OAuthClient register(
      String name, Collection<String> scopes, OpaqueToken secret, String by, Instant at) {
    OAuthClient client = new OAuthClient();
    client.id = Ids.next();
    client.name = name;
    client.scope = Scopes.join(scopes);
    client.secretHash = secret.hash();
    client.createdBy = by;
    client.createdAt = at;
    return client;
  }

  public boolean accepts(OpaqueToken secret) {
    return secret.matches(secretHash);
  }

  public UUID id() {
    return id;
  }

  public String clientId() {
    return id.toString();
  }

  public String name() {
    return name;
  }

  public Set<String> scopes() {
    return Scopes.parse(scope);
  }

  public String createdBy() {
    return createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public long version() {
    return version;
  }
}
