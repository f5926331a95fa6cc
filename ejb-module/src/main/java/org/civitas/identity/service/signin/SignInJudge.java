package org.civitas.identity.service.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.identity.domain.Account;
import org.civitas.identity.domain.SignInGuard;
import org.civitas.identity.persistence.AccountRepository;
import org.civitas.identity.service.Letters;

/** Counts checked passwords against the account's guard, one at a time under its row lock. */
@ApplicationScoped
public class SignInJudge {

  @Inject AccountRepository accounts;
  @Inject AuditTrail audit;
  @Inject Letters letters;
  @Inject Clock clock;

  /** Who wants to sign in. */
  public record Member(UUID id, String username, String passwordHash) {

    @Override
    public String toString() {
      return "Member[" + username + "]";
    }
  }

  /** What a checked password leads to. */
  public enum Verdict {
    ACCEPTED("accepted"),
    UNKNOWN("nobody has this name"),
    WRONG("wrong password"),
    LOCKED("locked"),
    SUSPENDED("suspended");

    private final String sentence;

    Verdict(String sentence) {
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }

  @Transactional(TxType.REQUIRES_NEW)
  public Optional<Member> find(String login) {
    return accounts.findByLogin(login).map(SignInJudge::member);
  }

  private static Member member(Account account) {
    return new Member(account.id(), account.username(), account.passwordHash());
  }

  /** The lock may have closed while the password was being checked, so it is looked at again. */
  @Transactional(TxType.REQUIRES_NEW)
  public Verdict judge(Member member, boolean matches) {
    Instant now = clock.instant();
    SignInGuard guard = accounts.lockGuard(member.id());
    if (guard.isLocked(now)) {
      return Verdict.LOCKED;
    }
    if (!matches) {
      if (guard.countFailure(now)) {
        tellOfLock(member, guard);
      }
      return Verdict.WRONG;
    }
    if (accounts.get(member.id()).isSuspended()) {
      return Verdict.SUSPENDED;
    }
    guard.forget();
    return Verdict.ACCEPTED;
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void strengthen(Member member, String hash) {
    accounts.strengthenHash(member.id(), member.passwordHash(), hash);
  }

  private void tellOfLock(Member member, SignInGuard guard) {
    audit.recordAs(
        member.username(),
        "identity.account.locked",
        "account:" + member.id(),
        AuditOutcome.SUCCESS,
        "until " + guard.lockedUntil());
    letters.locked(accounts.get(member.id()), guard.lockedUntil());
  }
}
