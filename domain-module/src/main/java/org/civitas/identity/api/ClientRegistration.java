package org.civitas.identity.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** A program that shall get tokens of its own, with these scopes at most. */
public record ClientRegistration(
    @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Texts.ONE_LINE, message = "must be one line of text")
        String name,
    @NotEmpty @Size(max = 50) Set<String> scopes) {}
