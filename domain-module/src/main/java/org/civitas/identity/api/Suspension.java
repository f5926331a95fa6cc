package org.civitas.identity.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an account is suspended. */
public record Suspension(@NotBlank @Size(max = 500) String reason) {}
