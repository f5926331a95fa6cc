package org.civitas.identity.api;

import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.Versioned;

/**
 * One of the member's sign-ins that are still open.
 *
 * @param lastUsedAt when tokens were last issued for it
 * @param current whether the request itself belongs to it
 */
public record SessionView(
    UUID id,
    Instant startedAt,
    Instant lastUsedAt,
    Instant expiresAt,
    String address,
    String userAgent,
    boolean current,
    long version)
    implements Versioned {}
