package org.civitas.identity.service;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.identity.api.ProfileChange;
import org.civitas.identity.api.ProfileView;
import org.civitas.identity.api.SessionView;
import org.civitas.identity.domain.Account;
import org.civitas.identity.domain.Session.End;
import org.civitas.identity.persistence.AccountRepository;
import org.civitas.identity.persistence.SessionRepository;
import org.civitas.identity.service.token.Sessions;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.json.MergePatch;
import org.civitas.platform.persistence.Versions;
import org.civitas.platform.security.Authenticated;
import org.civitas.platform.security.Caller;
import org.civitas.platform.security.Owned;
import org.civitas.platform.security.Owned.Others;
import org.civitas.platform.service.ApplicationService;

/** A member's own account and sessions. Whose they are is told by the token alone. */
@ApplicationService
public class ProfileService {

  @Inject AccountRepository accounts;
  @Inject SessionRepository stored;
  @Inject Sessions sessions;
  @Inject AuditTrail audit;
  @Inject Caller caller;
  @Inject Clock clock;

  @Authenticated
  public ProfileView get() {
    return view(accounts.get(caller.accountId()));
  }

  @Authenticated
  public ProfileView change(long expectedVersion, MergePatch patch) {
    Account account = accounts.lock(caller.accountId());
    Versions.check(expectedVersion, account.version());
    ProfileChange change = patch.applyTo(new ProfileChange(account.displayName()));
    account.rename(change.displayName().strip());
    accounts.flush();
    audit.record("identity.profile.changed", "account:" + account.id(), AuditOutcome.SUCCESS, null);
    return view(account);
  }

  @Authenticated
  @Owned(others = Others.UNKNOWN)
  public Page<SessionView> listSessions(PageRequest page) {
    return stored.list(caller.accountId(), caller.sessionId(), clock.instant(), page);
  }

  @Authenticated
  @Owned(others = Others.UNKNOWN)
  public SessionView getSession(UUID id) {
    return stored
        .findOpen(id, caller.accountId(), caller.sessionId(), clock.instant())
        .orElseThrow(
            () ->
                new DomainException(
                    CommonProblem.NOT_FOUND, "You have no open session %s.".formatted(id)));
  }

  @Authenticated
  @Owned(others = Others.UNKNOWN)
  public void endSession(UUID id, long expectedVersion) {
    Versions.check(expectedVersion, getSession(id).version());
    sessions.end(id, End.SIGNED_OUT);
  }

  private ProfileView view(Account account) {
    return new ProfileView(
        account.id(),
        account.username(),
        account.email(),
        account.displayName(),
        List.copyOf(account.roles()),
        List.copyOf(caller.scopes()),
        account.version());
  }
}
