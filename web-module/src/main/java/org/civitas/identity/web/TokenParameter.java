package org.civitas.identity.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token to look at or to revoke. */
@Schema(description = "A token to look at or to revoke.", examples = "{\"token\": \"eyJ...\"}")
record TokenParameter(
    @Schema(name = "token", description = "An access or refresh token.", required = true)
        String token,
    @Schema(name = "token_type_hint", description = "Not needed, and not used.")
        String tokenTypeHint) {}
