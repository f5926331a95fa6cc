package org.civitas.identity.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks accounts up for other contexts. Suspended accounts are found too. */
public interface Accounts {

  /** Of those that there are. */
  List<AccountContact> findContacts(Set<UUID> accountIds);

  Optional<AccountContact> findByUsername(String username);
}
