package org.civitas.auction.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category as an administrator wants it; without {@code parentId} it is a root. */
public record CategoryOrder(
    @NotNull
        @Size(max = 60)
        @Pattern(
            regexp = "[^/\\s](?:[^/]*[^/\\s])?",
            message = "must be a name without slashes, not starting or ending with a space")
        @Schema(examples = "Jewellery")
        String name,
    @Schema(examples = "0193a5e0-7c1e-7b3c-9f52-0d6a7b1c2d3e") UUID parentId,
    @Size(max = 500) @Schema(examples = "Rings, chains and watches") String description) {}
