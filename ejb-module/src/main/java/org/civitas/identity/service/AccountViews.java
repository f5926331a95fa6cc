package org.civitas.identity.service;

import java.util.List;
import org.civitas.identity.api.AccountView;
import org.civitas.identity.domain.Account;

/** Accounts as others may see them: without the hash. */
final class AccountViews {

  private AccountViews() {}

  static AccountView of(Account account) {
    return new AccountView(
        account.id(),
        account.username(),
        account.email(),
        account.displayName(),
        account.status(),
        account.suspensionReason(),
        List.copyOf(account.roles()),
        account.createdAt(),
        account.version());
  }
}
