package org.civitas.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.identity.domain.Account;
import org.civitas.identity.domain.OpaqueToken;
import org.civitas.identity.domain.PasswordReset;
import org.civitas.identity.persistence.AccountRepository;
import org.civitas.identity.persistence.CredentialRepository;

/** Writes reset links, but not so many that they become a nuisance. */
@ApplicationScoped
public class ResetLinks {

  private static final int MOST_AT_A_TIME = 3;

  @Inject AccountRepository accounts;
  @Inject CredentialRepository credentials;
  @Inject Letters letters;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Transactional
  public void send(String login) {
    Instant now = clock.instant();
    accounts
        .findByLogin(login)
        .filter(account -> !account.isSuspended())
        .filter(account -> isQuiet(account, now))
        .ifPresent(account -> send(account, now));
  }

  private boolean isQuiet(Account account, Instant now) {
    return credentials.countResets(account.id(), now.minus(PasswordReset.LIFETIME))
        < MOST_AT_A_TIME;
  }

  private void send(Account account, Instant now) {
    OpaqueToken token = OpaqueToken.random();
    PasswordReset reset = PasswordReset.request(account.id(), token, now);
    credentials.add(reset);
    letters.resetLink(account, reset.id(), token);
    audit.record(
        "identity.password.reset-sent", "account:" + account.id(), AuditOutcome.SUCCESS, null);
  }
}
