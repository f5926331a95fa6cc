package org.civitas.identity.api;

import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.Versioned;

/**
 * A sign-up and what became of it.
 *
 * @param emailInUse told to administrators: an account or an older sign-up has this address
 */
public record SignupView(
    UUID id,
    String username,
    String email,
    String displayName,
    SignupStatus status,
    Boolean emailInUse,
    Instant requestedAt,
    Instant decidedAt,
    String decidedBy,
    String reason,
    long version)
    implements Versioned {}
