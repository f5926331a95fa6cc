package org.civitas.identity.api;

import java.util.UUID;

/** Who an account is and where to write to: for notifications and for names on documents. */
public record AccountContact(UUID id, String username, String email, String displayName) {}
