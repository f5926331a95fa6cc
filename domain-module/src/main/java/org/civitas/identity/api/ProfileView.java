package org.civitas.identity.api;

import java.util.List;
import java.util.UUID;
import org.civitas.kernel.Versioned;

/** What a member sees of the own account, with the rights of the token in use. */
public record ProfileView(
    UUID id,
    String username,
    String email,
    String displayName,
    List<String> roles,
    List<String> scopes,
    long version)
    implements Versioned {}
