package org.civitas.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.identity.domain.Account;
import org.civitas.identity.domain.OpaqueToken;
import org.civitas.identity.domain.PasswordReset;
import org.civitas.identity.domain.Session.End;
import org.civitas.identity.persistence.AccountRepository;
import org.civitas.identity.persistence.CredentialRepository;
import org.civitas.identity.service.token.Sessions;

/** Stores a new password with all that follows: sessions end, links are void, the lock opens. */
@ApplicationScoped
public class PasswordReplacement {

  @Inject AccountRepository accounts;
  @Inject CredentialRepository credentials;
  @Inject Sessions sessions;
  @Inject Letters letters;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Whose link this is, whether or not it still works. */
  @Transactional
  public Optional<String> findUsernameOf(OpaqueToken token) {
    return credentials
        .lockReset(token.hash())
        .map(reset -> accounts.get(reset.accountId()).username());
  }

  /** By reset link; false when it does not work any more. */
  @Transactional
  public boolean replace(OpaqueToken token, String hash) {
    Optional<PasswordReset> reset =
        credentials.lockReset(token.hash()).filter(found -> found.use(clock.instant()));
    reset.ifPresent(
        used -> {
          accounts.lockGuard(used.accountId()).forget();
          replace(used.accountId(), hash, null, End.PASSWORD_CHANGED);
        });
    return reset.isPresent();
  }

  @Transactional
  public void replace(UUID accountId, String hash, String goingOn, End why) {
    Instant now = clock.instant();
    Account account = accounts.lock(accountId);
    account.replacePasswordHash(hash);
    accounts.flush();
    credentials.voidLinks(accountId, now);
    sessions.endAll(accountId, goingOn, why);
    letters.passwordChanged(account, now);
    audit.recordAs(
        account.username(),
        "identity.password.changed",
        "account:" + accountId,
        AuditOutcome.SUCCESS,
        goingOn == null ? "by reset link" : "by the member");
  }
}
