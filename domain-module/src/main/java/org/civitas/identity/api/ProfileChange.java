package org.civitas.identity.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a member may change of the own account. */
public record ProfileChange(
    @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Texts.ONE_LINE, message = "must be one line of text")
        String displayName) {}
