package org.civitas.platform.security;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An access token whose signature, issuer, audience and times have been checked.
 *
 * @param raw the token as it was sent
 * @param accountId the account that signed in, null for a program with its own credentials
 * @param username the {@code upn}
 * @param scopes the granted scopes
 * @param roles the {@code groups}
 * @param sessionId the {@code sid}, null for a program
 * @param tokenId the {@code jti}
 * @param claims all claims, for {@code JsonWebToken}
 */
public record VerifiedToken(
    String raw,
    UUID accountId,
    String username,
    Set<String> scopes,
    Set<String> roles,
    String sessionId,
    String tokenId,
    Map<String, Object> claims) {}
