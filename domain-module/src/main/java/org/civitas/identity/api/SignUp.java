package org.civitas.identity.api;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A visitor's wish to become a member.
 *
 * @param username 3 to 32 of a-z, 0-9, dot, underscore and hyphen
 * @param email where decisions and reset links go
 * @param password 12 to 128 characters, none of those that are tried first
 * @param displayName how others see the member
 */
public record SignUp(
    @NotNull
        @Pattern(
            regexp = "[a-z0-9._-]{3,32}",
            message = "must have 3 to 32 of a-z, 0-9, dot, underscore and hyphen")
        @Schema(examples = "ana.example")
        String username,
    @NotNull
        @Size(max = 254)
        @Email(regexp = Texts.EMAIL, message = "must be an e-mail address")
        @Schema(pattern = Texts.EMAIL, examples = "ana@example.org")
        String email,
    @NotNull
        @Size(min = 12, max = 128, message = "must have 12 to 128 characters")
        @NotGuessable
        @Schema(examples = "seven quiet brooks")
        String password,
    @NotNull
        @Size(max = 100)
        @Pattern(regexp = Texts.ONE_LINE, message = "must be one line of text, not blank")
        @Schema(examples = "Ana Example")
        String displayName) {

  @Override
  public String toString() {
    return "SignUp[" + username + "]";
  }
}
