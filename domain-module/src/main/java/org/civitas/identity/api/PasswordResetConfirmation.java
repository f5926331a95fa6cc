package org.civitas.identity.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The token of a reset link, and the password to set. */
public record PasswordResetConfirmation(
    @NotBlank
        @Size(max = 200)
        @Schema(description = "From the link in the letter.", examples = "kT3-Zq8_w")
        String token,
    @NotNull
        @Size(min = 12, max = 128, message = "must have 12 to 128 characters")
        @NotGuessable
        @Schema(examples = "seven quiet brooks")
        String newPassword) {

  @Override
  public String toString() {
    return "PasswordResetConfirmation[hidden]";
  }
}
