package org.civitas.identity.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who has forgotten a password: a username or an e-mail address. */
public record PasswordResetRequest(@NotBlank @Size(max = 254) String login) {}
