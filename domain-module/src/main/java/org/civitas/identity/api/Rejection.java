package org.civitas.identity.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a sign-up is turned down; the person reads it. */
public record Rejection(
    @NotBlank @Size(max = 500) @Schema(examples = "No proof of residence") String reason) {}
