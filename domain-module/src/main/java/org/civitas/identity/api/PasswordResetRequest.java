package org.civitas.identity.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has forgotten a password: a username or an e-mail address. */
public record PasswordResetRequest(
    @NotBlank @Size(max = 254) @Schema(examples = "ana@example.org") String login) {}
