package org.civitas.identity.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civitas.kernel.Versioned;

/** An account as administrators see it. */
public record AccountView(
    UUID id,
    String username,
    String email,
    String displayName,
    AccountStatus status,
    String suspensionReason,
    List<String> roles,
    Instant createdAt,
    long version)
    implements Versioned {}
