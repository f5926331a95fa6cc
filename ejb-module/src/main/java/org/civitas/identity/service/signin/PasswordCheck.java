package org.civitas.identity.service.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.identity.service.signin.SignInJudge.Member;
import org.civitas.identity.service.signin.SignInJudge.Verdict;
import org.civitas.platform.metrics.Metrics;
import org.civitas.platform.request.RequestInfo;

/**
 * The one way to check a member's password. A name that nobody has, a wrong password, a locked and
 * a suspended account take the same time and look the same to the caller; the audit trail knows.
 * Hashing happens outside of any transaction, so that a burst of sign-ins holds no connections.
 */
@ApplicationScoped
public class PasswordCheck {

  /** How long whoever failed too often has to wait at most. */
  public static final Duration RETRY_AFTER = SignInThrottle.WINDOW;

  /** Longer input is no password of ours; checking it would only cost. */
  private static final int LONGEST = 1000;

  @Inject SignInThrottle throttle;
  @Inject PasswordHasher hasher;
  @Inject SignInJudge judge;
  @Inject AuditTrail audit;
  @Inject RequestInfo request;
  @Inject Metrics metrics;

  /** Too many failures by this name or from this address, with the right password or without. */
  public boolean isThrottled(String login) {
    return throttle.isExhausted(key(login), request.clientAddress());
  }

  /** The member, if the password is right and the account may be used now. */
  public Optional<Member> check(String login, String password) {
    Optional<Member> member = judge.find(login);
    boolean matches = matches(password, member);
    Verdict verdict = member.map(found -> judge.judge(found, matches)).orElse(Verdict.UNKNOWN);
    metrics.count(
        "civitas_password_checks_total",
        "Passwords checked, by verdict.",
        "verdict",
        verdict.name().toLowerCase(Locale.ROOT));
    if (verdict != Verdict.ACCEPTED) {
      refuse(login, member, verdict);
      return Optional.empty();
    }
    throttle.forget(key(login));
    member
        .filter(found -> hasher.isOutdated(found.passwordHash()))
        .ifPresent(found -> strengthen(found, password));
    return member;
  }

  private boolean matches(String password, Optional<Member> member) {
    if (password.length() > LONGEST) {
      return false;
    }
    if (member.isEmpty()) {
      hasher.pretendToCheck(password);
      return false;
    }
    return hasher.matches(password, member.get().passwordHash());
  }

  private void refuse(String login, Optional<Member> member, Verdict verdict) {
    throttle.countFailure(key(login), request.clientAddress());
    // What was typed as a name nobody has may be a password, so it is not written down.
    audit.recordAs(
        member.map(Member::username).orElse("anonymous"),
        "identity.password.refused",
        member.map(found -> "account:" + found.id()).orElse("account:unknown"),
        AuditOutcome.FAILURE,
        verdict.sentence());
  }

  private void strengthen(Member member, String password) {
    judge.strengthen(member, hasher.hash(password));
  }

  private static String key(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }
}
