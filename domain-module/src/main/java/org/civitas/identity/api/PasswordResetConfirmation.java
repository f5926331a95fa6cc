package org.civitas.identity.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The token of a reset link, and the password to set. */
public record PasswordResetConfirmation(
    @NotBlank @Size(max = 200) String token,
    @NotNull @Size(min = 12, max = 128, message = "must have 12 to 128 characters") @NotGuessable
        String newPassword) {

  @Override
  public String toString() {
    return "PasswordResetConfirmation[hidden]";
  }
}
