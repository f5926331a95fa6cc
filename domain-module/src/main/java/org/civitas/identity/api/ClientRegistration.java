package org.civitas.identity.api;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A program that shall get tokens of its own, with these scopes at most. */
public record ClientRegistration(
    @NotNull
        @Size(max = 100)
        @Pattern(regexp = Texts.ONE_LINE, message = "must be one line of text, not blank")
        @Schema(examples = "Library terminal")
        String name,
    @NotEmpty @Size(max = 50) @Schema(examples = "[\"user\"]") Set<String> scopes) {}
