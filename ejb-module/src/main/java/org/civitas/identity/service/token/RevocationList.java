package org.civitas.identity.service.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.civitas.identity.domain.Revocation;
import org.civitas.identity.domain.Revocation.Kind;
import org.civitas.platform.schedule.ScheduledTask;
import org.civitas.platform.security.VerifiedToken;

/**
 * What is revoked, in the memory of every node: read from the database twice a second, and known at
 * once on the node that revokes.
 */
@ApplicationScoped
public class RevocationList implements ScheduledTask {

  /** Revocations become visible when their transactions end, so each look reaches back a while. */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  @Inject Revocations stored;
  @Inject Clock clock;

  private final Map<String, Instant> revoked = new ConcurrentHashMap<>();
  private volatile Instant readUntil = Instant.EPOCH;

  boolean contains(CheckedToken token) {
    if (revoked.isEmpty()) {
      return false;
    }
    VerifiedToken verified = token.verified();
    return has(Kind.TOKEN, verified.tokenId())
        || has(Kind.SESSION, verified.sessionId())
        || has(Kind.CLIENT, token.clientId());
  }

  private boolean has(Kind kind, String subject) {
    return subject != null && revoked.containsKey(key(kind, subject));
  }

  void add(Revocation revocation) {
    revoked.put(key(revocation.kind(), revocation.subject()), revocation.expiresAt());
  }

  @Override
  public String name() {
    return "identity-revocations";
  }

  @Override
  public Duration interval() {
    return Duration.ofMillis(500);
  }

  @Override
  public boolean everyNode() {
    return true;
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    Instant since = readUntil.equals(Instant.EPOCH) ? Instant.EPOCH : readUntil.minus(OVERLAP);
    stored.listSince(since).forEach(this::add);
    readUntil = now;
    revoked.values().removeIf(expiry -> expiry.isBefore(now));
  }

  private static String key(Kind kind, String subject) {
    return kind + ":" + subject;
  }
}
