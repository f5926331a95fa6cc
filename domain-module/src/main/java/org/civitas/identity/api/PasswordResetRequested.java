package org.civitas.identity.api;

import org.civitas.kernel.DomainEvent;

/**
 * Somebody asked for a reset link. Whether there is such an account is looked up afterwards, so
 * that the time to answer tells nothing.
 */
public record PasswordResetRequested(String login) implements DomainEvent {}
