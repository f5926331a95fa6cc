package org.civitas.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that its handlers could not take.
 *
 * @param type the name of the event's record
 * @param failures how often it was tried
 * @param lastError which handlers failed the last time, and why
 */
public record ParkedEvent(
    UUID id, String type, Instant occurredAt, Instant parkedAt, int failures, String lastError) {}
