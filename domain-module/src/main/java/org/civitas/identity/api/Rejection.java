package org.civitas.identity.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a sign-up is turned down; the person reads it. */
public record Rejection(@NotBlank @Size(max = 500) String reason) {}
