package org.civitas.identity.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refusal (RFC 6749). */
@Schema(description = "A refusal (RFC 6749).")
record OAuthError(
    @Schema(
            name = "error",
            description =
                "invalid_request, invalid_client, invalid_grant, invalid_scope or"
                    + " unsupported_grant_type.",
            required = true)
        String error,
    @Schema(name = "error_description", description = "For a person.", required = true)
        String errorDescription) {}
