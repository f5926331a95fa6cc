package org.civitas.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  public List<AccountContact> findContacts(Set<UUID> accountIds) {
    return accounts.findContacts(accountIds);
  }

  @Override
  @Transactional
  public Optional<AccountContact> findByUsername(String username) {
    return accounts.findContact(username);
  }
}
