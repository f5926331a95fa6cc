package org.civitas.identity.api;

import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.DomainEvent;

/** An account was suspended: its tokens are void and it cannot sign in. */
public record AccountSuspended(UUID accountId, String username, Instant at)
    implements DomainEvent {}
