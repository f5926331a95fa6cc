package org.civitas.audit.api;

import java.time.Instant;

/**
 * Which entries to list; null leaves a part open.
 *
 * @param action how the action starts, for example {@code identity.signup}
 * @param from first instant
 * @param until first instant that is not wanted any more
 */
public record AuditFilter(
    String actor,
    String action,
    String target,
    AuditOutcome outcome,
    Instant from,
    Instant until) {}
