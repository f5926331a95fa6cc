package org.civitas.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Counts failed sign-ins of one account and locks it for a while after the tenth; each further lock
 * without a success in between lasts twice as long. It stands apart from the account so that a
 * stranger's guesses do not change the account's version.
 */
@Entity
@Table(schema = "identity", name = "sign_in_guard")
public class SignInGuard {

  public static final int FAILURES_ALLOWED = 10;
  public static final Duration FIRST_LOCK = Duration.ofMinutes(15);
  public static final Duration LONGEST_LOCK = Duration.ofHours(24);

  /** The account's id. */
  @Id private UUID id;

  private int failures;
  private int locks;

  @Column(name = "locked_until")
  private Instant lockedUntil;

  @Version private long version;

  protected SignInGuard() {}

  public static SignInGuard of(UUID accountId) {
    SignInGuard guard = new SignInGuard();
    guard.id = accountId;
    return guard;
  }

  public boolean isLocked(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /** Counts a wrong password; returns whether this one locked the account. */
  public boolean countFailure(Instant now) {
    if (isLocked(now)) {
      return false;
    }
    failures++;
    if (failures < FAILURES_ALLOWED) {
      return false;
    }
    lockedUntil = now.plus(nextLock());
    locks++;
    failures = 0;
    return true;
  }

  public void forget() {
    failures = 0;
    locks = 0;
    lockedUntil = null;
  }

  private Duration nextLock() {
    Duration doubled = FIRST_LOCK.multipliedBy(1L << Math.min(locks, 10));
    return doubled.compareTo(LONGEST_LOCK) < 0 ? doubled : LONGEST_LOCK;
  }

  public UUID id() {
    return id;
  }

  public int failures() {
    return failures;
  }

  public Instant lockedUntil() {
    return lockedUntil;
  }
}
