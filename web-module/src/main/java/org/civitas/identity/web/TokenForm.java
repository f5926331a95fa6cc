package org.civitas.identity.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the token endpoint takes. */
@Schema(
    description = "What the token endpoint takes.",
    examples =
        """
        {"grant_type": "password", "username": "ana.example", "password": "correct horse battery"}
        """)
record TokenForm(
    @Schema(
            name = "grant_type",
            description = "password, client_credentials or refresh_token.",
            required = true)
        String grantType,
    @Schema(name = "username", description = "For password: the username or e-mail address.")
        String username,
    @Schema(name = "password", description = "For password.") String password,
    @Schema(name = "refresh_token", description = "For refresh_token.") String refreshToken,
    @Schema(
            name = "scope",
            description = "Scopes wanted, parted by blanks; all that are held when absent.")
        String scope,
    @Schema(name = "client_id", description = "A client, if not in the Authorization header.")
        String clientId,
    @Schema(name = "client_secret", description = "Its secret, if not in the Authorization header.")
        String clientSecret) {}
