package org.civitas.identity.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The token of a link that was sent to a new address. */
public record EmailConfirmation(
    @NotBlank @Size(max = 200) @Schema(examples = "the-token-of-the-link") String token) {

  @Override
  public String toString() {
    return "EmailConfirmation[hidden]";
  }
}
