package org.civitas.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.civitas.kernel.Ids;

/**
 * One sign-in of an account, and the family of refresh tokens that continues it. Ending it ends
 * them all. Its version moves only when it ends: refreshing locks the row but does not change it.
 */
@Entity
@Table(schema = "identity", name = "session")
public class Session {

  public static final Duration LONGEST = Duration.ofDays(30);

  /** Why a session is over. */
  public enum End {
    SIGNED_OUT,
    REVOKED,
    PASSWORD_CHANGED,
    ROLES_CHANGED,
    ACCOUNT_SUSPENDED,
    REFRESH_TOKEN_REUSED
  }

  /** What became of a presented refresh token. */
  public enum Redemption {
    ACCEPTED,
    EXPIRED,
    REUSED,
    ENDED
  }

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  /** The confidential client that signed the member in, or null for a first-party page. */
  @Column(name = "client_id")
  private String clientId;

  private String scope;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "end_reason")
  private End endReason;

  // Shown in lists, which read it by SQL.
  @SuppressWarnings("UnusedVariable")
  private String address;

  @SuppressWarnings("UnusedVariable")
  @Column(name = "user_agent")
  private String userAgent;

  @Version private long version;

  protected Session() {}

  public static Session start(UUID accountId, String clientId, Set<String> scopes, Instant at) {
    Session session = new Session();
    session.id = Ids.next();
    session.accountId = accountId;
    session.clientId = clientId;
    session.scope = Scopes.join(scopes);
    session.startedAt = at;
    session.expiresAt = at.plus(LONGEST);
    return session;
  }

  public Session from(String clientAddress, String agent) {
    address = clientAddress;
    userAgent = agent;
    return this;
  }

  public RefreshToken issueRefreshToken(OpaqueToken token, Instant at) {
    return RefreshToken.issue(id, token, at);
  }

  /**
   * Uses a refresh token up. One that was used before has been stolen or replayed, and nobody can
   * tell by whom: the whole session ends.
   */
  public Redemption redeem(RefreshToken token, Instant at) {
    if (endedAt != null) {
      return Redemption.ENDED;
    }
    if (token.isUsed()) {
      end(End.REFRESH_TOKEN_REUSED, at);
      return Redemption.REUSED;
    }
    if (token.isExpired(at) || !at.isBefore(expiresAt)) {
      return Redemption.EXPIRED;
    }
    token.use(at);
    return Redemption.ACCEPTED;
  }

  /** Ends the session; false when it was over already. */
  public boolean end(End why, Instant at) {
    if (endedAt != null) {
      return false;
    }
    endedAt = at;
    endReason = why;
    return true;
  }

  public UUID id() {
    return id;
  }

  public UUID accountId() {
    return accountId;
  }

  public String clientId() {
    return clientId;
  }

  public boolean belongsToClient(String client) {
    return clientId == null ? client == null : clientId.equals(client);
  }

  public Set<String> scopes() {
    return Scopes.parse(scope);
  }

  public boolean hasEnded() {
    return endedAt != null;
  }

  public End endReason() {
    return endReason;
  }

  public long version() {
    return version;
  }
}
