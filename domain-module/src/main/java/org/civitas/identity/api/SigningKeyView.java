package org.civitas.identity.api;

import java.time.Instant;

/** A key that signs tokens or has signed some that are still valid. */
public record SigningKeyView(
    String id, String algorithm, boolean active, Instant createdAt, Instant retiredAt) {}
