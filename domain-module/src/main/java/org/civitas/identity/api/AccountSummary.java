package org.civitas.identity.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A row in the list of accounts. */
public record AccountSummary(
    UUID id,
    String username,
    String email,
    String displayName,
    AccountStatus status,
    List<String> roles,
    Instant createdAt) {}
