package org.civitas.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.identity.api.AccountContact;
import org.civitas.identity.api.IdentityProblem;
import org.civitas.identity.domain.Account;
import org.civitas.identity.domain.EmailChange;
import org.civitas.identity.domain.OpaqueToken;
import org.civitas.identity.persistence.AccountRepository;
import org.civitas.identity.persistence.CredentialRepository;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;

/**
 * The steps to another address. A wish for one that is taken is stored and answered like any other,
 * in the same time; only the letter goes to its owner instead.
 */
@ApplicationScoped
public class EmailChanges {

  private static final int MOST_A_DAY = 5;

  @Inject AccountRepository accounts;
  @Inject CredentialRepository credentials;
  @Inject Letters letters;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Transactional
  public void request(UUID accountId, String email) {
    Instant now = clock.instant();
    Account account = accounts.lock(accountId);
    if (credentials.countEmailChanges(accountId, now.minus(EmailChange.LIFETIME)) >= MOST_A_DAY) {
      throw new DomainException(
          CommonProblem.TOO_MANY_REQUESTS,
          "You asked often today; use the link that you have.",
          Map.of("retryAfter", EmailChange.LIFETIME.toSeconds()));
    }
    OpaqueToken token = OpaqueToken.random();
    EmailChange change = EmailChange.request(accountId, email, token, now);
    credentials.add(change);
    Optional<AccountContact> owner = accounts.findByEmail(email);
    if (owner.isPresent()) {
      letters.addressWanted(owner.get(), change);
    } else {
      letters.confirmationLink(account, change, token);
    }
    audit.record("identity.email.change-requested", target(account), AuditOutcome.SUCCESS, null);
  }

  /** False when the link does not work any more. */
  @Transactional
  public boolean confirm(OpaqueToken token) {
    Optional<EmailChange> change =
        credentials.lockEmailChange(token.hash()).filter(found -> found.use(clock.instant()));
    change.ifPresent(this::fulfil);
    return change.isPresent();
  }

  /** Links that were sent to the old address lose their power over the account. */
  private void fulfil(EmailChange change) {
    accounts.lockName(change.email());
    if (accounts.findByEmail(change.email()).isPresent()) {
      throw new DomainException(
          IdentityProblem.EMAIL_TAKEN, "Meanwhile another account has this address.");
    }
    Instant now = clock.instant();
    Account account = accounts.lock(change.accountId());
    String before = account.email();
    account.moveTo(change.email());
    accounts.flush();
    credentials.voidLinks(account.id(), now);
    letters.emailChanged(account, before, now);
    audit.recordAs(
        account.username(),
        "identity.email.changed",
        target(account),
        AuditOutcome.SUCCESS,
        "by confirmation link");
  }

  private static String target(Account account) {
    return "account:" + account.id();
  }
}
