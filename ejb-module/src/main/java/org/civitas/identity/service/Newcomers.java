package org.civitas.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.identity.api.AccountOpened;
import org.civitas.identity.domain.Account;
import org.civitas.identity.domain.Signup;
import org.civitas.identity.persistence.AccountRepository;
import org.civitas.identity.persistence.SignupRepository;
import org.civitas.identity.service.signin.PasswordHasher;
import org.civitas.platform.outbox.Outbox;

/** Sign-ups by the system itself: the first administrator and the people of the demo. */
@ApplicationScoped
public class Newcomers {

  private static final String SYSTEM = "system";

  @Inject SignupRepository signups;
  @Inject AccountRepository accounts;
  @Inject PasswordHasher hasher;
  @Inject Outbox outbox;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Transactional
  public Signup signUp(String username, String email, String displayName, String password) {
    Signup signup =
        Signup.request(username, email, displayName, hasher.hash(password), clock.instant());
    signups.add(signup);
    return signup;
  }

  @Transactional
  public void admit(
      String username, String email, String displayName, String password, Set<String> roles) {
    Account account =
        signUp(username, email, displayName, password).approve(roles, SYSTEM, clock.instant());
    accounts.add(account);
    outbox.publish(new AccountOpened(account.id(), username, clock.instant()));
    audit.record(
        "identity.account.opened",
        "account:" + account.id(),
        AuditOutcome.SUCCESS,
        "%s with roles %s".formatted(username, account.roles()));
  }
}
