package org.civitas.identity.api;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new e-mail address, and the password to prove who asks. */
public record EmailChangeOrder(
    @NotNull
        @Size(max = 254)
        @Email(regexp = Texts.EMAIL, message = "must be an e-mail address")
        @Schema(examples = "ana@example.org")
        String email,
    @NotNull @Size(max = 1000) @Schema(examples = "correct horse battery") String currentPassword) {

  @Override
  public String toString() {
    return "EmailChangeOrder[hidden]";
  }
}
