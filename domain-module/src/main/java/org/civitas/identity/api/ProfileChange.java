package org.civitas.identity.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member may change of the own account. */
public record ProfileChange(
    @NotNull
        @Size(max = 100)
        @Pattern(regexp = Texts.ONE_LINE, message = "must be one line of text, not blank")
        @Schema(examples = "Ana Example")
        String displayName) {}
