package org.civitas.identity.api;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A new e-mail address, and the password to prove who asks. */
public record EmailChangeOrder(
    @NotNull @Size(max = 254) @Email(regexp = Texts.EMAIL, message = "must be an e-mail address")
        String email,
    @NotNull @Size(max = 1000) String currentPassword) {

  @Override
  public String toString() {
    return "EmailChangeOrder[hidden]";
  }
}
