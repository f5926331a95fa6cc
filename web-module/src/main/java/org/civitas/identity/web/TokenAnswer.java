package org.civitas.identity.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tokens that were issued. */
@Schema(description = "Tokens that were issued.")
record TokenAnswer(
    @Schema(name = "access_token", description = "A signed JSON Web Token.", required = true)
        String accessToken,
    @Schema(name = "token_type", description = "Always Bearer.", required = true) String tokenType,
    @Schema(
            name = "expires_in",
            description = "Seconds that the access token is valid.",
            required = true)
        long expiresIn,
    @Schema(name = "scope", description = "What was granted.", required = true) String scope,
    @Schema(name = "refresh_token", description = "Opaque, good for one use; not for programs.")
        String refreshToken) {}
