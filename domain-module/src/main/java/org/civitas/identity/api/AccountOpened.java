package org.civitas.identity.api;

import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.DomainEvent;

/** A sign-up was approved; the account can be used from now on. */
public record AccountOpened(UUID accountId, String username, Instant at) implements DomainEvent {}
