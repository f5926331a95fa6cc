package org.civitas.identity.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new password, and the old one to prove who asks. */
public record PasswordChange(
    @NotNull @Size(max = 1000) @Schema(examples = "correct horse battery") String currentPassword,
    @NotNull
        @Size(min = 12, max = 128, message = "must have 12 to 128 characters")
        @NotGuessable
        @Schema(examples = "seven quiet brooks")
        String newPassword) {

  @Override
  public String toString() {
    return "PasswordChange[hidden]";
  }
}
