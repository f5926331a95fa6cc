package org.civitas.hello.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to greet. */
public record GreetCommand(
    @NotBlank @Size(max = 100) @Schema(description = "Any name.", examples = "Mom") String who) {}
