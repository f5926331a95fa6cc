package org.civitas.identity.api;

import java.util.Optional;
import java.util.UUID;

/** Looks accounts up for other contexts. Suspended accounts are found too. */
public interface Accounts {

  Optional<AccountContact> findContact(UUID accountId);

  Optional<AccountContact> findByUsername(String username);
}
