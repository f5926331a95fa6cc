package org.civitas.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.identity.api.AccountOpened;
import org.civitas.identity.api.AccountView;
import org.civitas.identity.api.Approval;
import org.civitas.identity.api.IdentityProblem;
import org.civitas.identity.api.Rejection;
import org.civitas.identity.api.SignUp;
import org.civitas.identity.api.SignupStatus;
import org.civitas.identity.api.SignupView;
import org.civitas.identity.domain.Account;
import org.civitas.identity.domain.Signup;
import org.civitas.identity.persistence.AccountRepository;
import org.civitas.identity.persistence.SignupRepository;
import org.civitas.identity.service.signin.PasswordHasher;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.metrics.Metrics;
import org.civitas.platform.outbox.Outbox;
import org.civitas.platform.security.Caller;
import org.civitas.platform.security.RequiresScopes;
import org.civitas.platform.service.ApplicationService;

/**
 * From a visitor's wish to an account. A taken username is told, since it is public anyway; a known
 * e-mail address is not: its owner gets a letter, and administrators see it when they decide.
 */
@ApplicationService
public class SignupService {

  @Inject SignupRepository signups;
  @Inject AccountRepository accounts;
  @Inject RoleRegistry registry;
  @Inject PasswordHasher hasher;
  @Inject Letters letters;
  @Inject AuditTrail audit;
  @Inject Outbox outbox;
  @Inject Metrics metrics;
  @Inject Caller caller;
  @Inject Clock clock;

  @PermitAll
  public SignupView request(SignUp wish) {
    NewPasswords.check(wish.password(), wish.username(), "/password");
    // Before the first statement, so that hashing does not hold a connection.
    String hash = hasher.hash(wish.password());
    accounts.lockName(wish.username());
    if (accounts.hasUsername(wish.username()) || signups.reserves(wish.username())) {
      throw new DomainException(
          IdentityProblem.USERNAME_TAKEN, "%s is taken.".formatted(wish.username()));
    }
    Signup signup =
        Signup.request(
            wish.username(), wish.email(), wish.displayName().strip(), hash, clock.instant());
    signups.add(signup);
    accounts.findByEmail(wish.email()).ifPresent(owner -> letters.addressUsedAgain(owner, signup));
    audit.record(
        "identity.signup.requested", target(signup), AuditOutcome.SUCCESS, signup.username());
    metrics.count("civitas_signups_total", "Sign-ups received.");
    return view(signup);
  }

  @RequiresScopes("admin_read")
  public Page<SignupView> list(SignupStatus status, PageRequest page) {
    return signups.list(status, page);
  }

  @RequiresScopes("admin_read")
  public SignupView get(UUID id) {
    return signups.getView(id);
  }

  @RequiresScopes("admin_write")
  public AccountView approve(UUID id, Approval approval) {
    registry.requireRoles(approval.roles());
    Signup signup = signups.lock(id);
    Account account = signup.approve(approval.roles(), caller.username(), clock.instant());
    accounts.lockName(signup.email());
    if (accounts.findByEmail(signup.email()).isPresent()) {
      throw new DomainException(
          IdentityProblem.EMAIL_TAKEN,
          "Another account has the address %s; reject the sign-up.".formatted(signup.email()));
    }
    accounts.add(account);
    outbox.publish(new AccountOpened(account.id(), account.username(), clock.instant()));
    letters.approved(account);
    audit.record(
        "identity.signup.approved",
        target(signup),
        AuditOutcome.SUCCESS,
        "%s with roles %s".formatted(account.username(), account.roles()));
    return AccountViews.of(account);
  }

  @RequiresScopes("admin_write")
  public SignupView reject(UUID id, Rejection rejection) {
    Signup signup = signups.lock(id);
    signup.reject(rejection.reason(), caller.username(), clock.instant());
    accounts.flush();
    letters.rejected(signup);
    audit.record(
        "identity.signup.rejected",
        target(signup),
        AuditOutcome.SUCCESS,
        "%s: %s".formatted(signup.username(), signup.reason()));
    return view(signup);
  }

  private static String target(Signup signup) {
    return "signup:" + signup.id();
  }

  private static SignupView view(Signup signup) {
    return new SignupView(
        signup.id(),
        signup.username(),
        signup.email(),
        signup.displayName(),
        signup.status(),
        null,
        signup.requestedAt(),
        signup.decidedAt(),
        signup.decidedBy(),
        signup.reason(),
        signup.version());
  }
}
