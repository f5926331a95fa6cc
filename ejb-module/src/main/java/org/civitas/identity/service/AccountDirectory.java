package org.civitas.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.civitas.identity.api.AccountContact;
import org.civitas.identity.api.Accounts;
import org.civitas.identity.persistence.AccountRepository;

/** What other contexts may look up. */
@ApplicationScoped
public class AccountDirectory implements Accounts {

  @Inject AccountRepository accounts;

  @Override
  @Transactional
  public Optional<AccountContact> findContact(UUID accountId) {
    return accounts.findContact(accountId);
  }

  @Override
  @Transactional
  public Optional<AccountContact> findByUsername(String username) {
    return accounts.findContact(username);
  }
}
