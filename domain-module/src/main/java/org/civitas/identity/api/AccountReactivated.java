package org.civitas.identity.api;

import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.DomainEvent;

/** A suspended account can be used again. */
public record AccountReactivated(UUID accountId, String username, Instant at)
    implements DomainEvent {}
