package org.civitas.audit.api;

import java.time.Instant;
import java.util.UUID;

/**
 * One act.
 *
 * @param actor the username, the id of a program, {@code anonymous} or {@code system}
 * @param actorId the id of the actor's account, if there is one
 * @param action what was done, as {@code context.noun.verb}
 * @param target what it was done to, as {@code kind:id}
 * @param address where the request came from
 */
public record AuditEntryView(
    UUID id,
    Instant occurredAt,
    String actor,
    String actorId,
    String action,
    String target,
    AuditOutcome outcome,
    String detail,
    String address,
    String userAgent,
    String requestId) {}
