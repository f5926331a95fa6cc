package org.civitas.identity.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A new password, and the old one to prove who asks. */
public record PasswordChange(
    @NotNull @Size(max = 1000) String currentPassword,
    @NotNull @Size(min = 12, max = 128, message = "must have 12 to 128 characters") @NotGuessable
        String newPassword) {

  @Override
  public String toString() {
    return "PasswordChange[hidden]";
  }
}
