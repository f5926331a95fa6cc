package org.civitas.identity.service;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.identity.api.AccountFilter;
import org.civitas.identity.api.AccountReactivated;
import org.civitas.identity.api.AccountSummary;
import org.civitas.identity.api.AccountSuspended;
import org.civitas.identity.api.AccountView;
import org.civitas.identity.api.IdentityProblem;
import org.civitas.identity.api.RoleChange;
import org.civitas.identity.api.RoleView;
import org.civitas.identity.api.Suspension;
import org.civitas.identity.domain.Account;
import org.civitas.identity.domain.Session.End;
import org.civitas.identity.persistence.AccountRepository;
import org.civitas.identity.service.token.Sessions;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.outbox.Outbox;
import org.civitas.platform.persistence.Versions;
import org.civitas.platform.security.Caller;
import org.civitas.platform.security.RequiresScopes;
import org.civitas.platform.service.ApplicationService;

/** What administrators do with accounts. Rights that are taken away are gone at once. */
@ApplicationService
public class AccountService {

  @Inject AccountRepository accounts;
  @Inject Sessions sessions;
  @Inject RoleRegistry registry;
  @Inject AuditTrail audit;
  @Inject Outbox outbox;
  @Inject Caller caller;
  @Inject Clock clock;

  @RequiresScopes("admin_read")
  public Page<AccountSummary> list(AccountFilter filter, PageRequest page) {
    return accounts.list(filter, page);
  }

  @RequiresScopes("admin_read")
  public AccountView get(UUID id) {
    return AccountViews.of(accounts.get(id));
  }

  @RequiresScopes("admin_read")
  public Page<RoleView> listRoles() {
    return Page.whole(
        registry.roles().entrySet().stream()
            .map(role -> new RoleView(role.getKey(), List.copyOf(role.getValue())))
            .toList());
  }

  /** Members whose roles shrink sign in again, so that no token carries more than they hold. */
  @RequiresScopes("admin_write")
  public AccountView changeRoles(UUID id, long expectedVersion, RoleChange change) {
    registry.requireRoles(change.roles());
    Account account = accounts.lock(id);
    Versions.check(expectedVersion, account.version());
    if (!change.roles().contains(AdministratorRole.ADMIN)) {
      keepOneAdministrator(account);
    }
    boolean takenAway = account.changeRoles(change.roles(), caller.username(), clock.instant());
    accounts.flush();
    if (takenAway) {
      sessions.endAll(id, null, End.ROLES_CHANGED);
    }
    record("identity.account.roles-changed", account, account.roles().toString());
    return AccountViews.of(account);
  }

  @RequiresScopes("admin_write")
  public AccountView suspend(UUID id, Suspension suspension) {
    Account account = accounts.lock(id);
    keepOneAdministrator(account);
    account.suspend(suspension.reason());
    accounts.flush();
    sessions.endAll(id, null, End.ACCOUNT_SUSPENDED);
    outbox.publish(new AccountSuspended(id, account.username(), clock.instant()));
    record("identity.account.suspended", account, suspension.reason());
    return AccountViews.of(account);
  }

  @RequiresScopes("admin_write")
  public AccountView reactivate(UUID id) {
    Account account = accounts.lock(id);
    account.reactivate();
    accounts.flush();
    outbox.publish(new AccountReactivated(id, account.username(), clock.instant()));
    record("identity.account.reactivated", account, null);
    return AccountViews.of(account);
  }

  /** Under a lock of its own, since two administrators could drop each other at the same time. */
  private void keepOneAdministrator(Account account) {
    if (!account.hasRole(AdministratorRole.ADMIN) || account.isSuspended()) {
      return;
    }
    accounts.lockName("administrators");
    if (accounts.countActive(AdministratorRole.ADMIN) < 2) {
      throw new DomainException(
          IdentityProblem.LAST_ADMINISTRATOR,
          "%s is the only active administrator.".formatted(account.username()));
    }
  }

  private void record(String action, Account account, String detail) {
    audit.record(action, "account:" + account.id(), AuditOutcome.SUCCESS, detail);
  }
}
