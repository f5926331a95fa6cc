package org.civitas.identity.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an account is suspended. */
public record Suspension(
    @NotBlank @Size(max = 500) @Schema(examples = "Unpaid fees") String reason) {}
