package org.civitas.identity.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a token is worth (RFC 7662). */
@Schema(description = "What a token is worth (RFC 7662).")
record Introspection(
    @Schema(
            name = "active",
            description = "Whether it can be used now; nothing more is told when not.",
            required = true)
        boolean active,
    @Schema(name = "token_type", description = "Bearer or refresh_token.") String tokenType,
    @Schema(name = "username", description = "Whose it is.") String username,
    @Schema(name = "scope", description = "What it allows.") String scope,
    @Schema(name = "client_id", description = "The program it was issued to.") String clientId,
    @Schema(name = "exp", description = "When it expires, in seconds since 1970.") Long exp,
    @Schema(name = "iat", description = "When it was issued.") Long iat,
    @Schema(name = "nbf", description = "From when it counts.") Long nbf,
    @Schema(name = "sub", description = "Its subject.") String sub,
    @Schema(name = "aud", description = "For whom it is.") String aud,
    @Schema(name = "iss", description = "Who issued it.") String iss,
    @Schema(name = "jti", description = "Its id.") String jti) {}
