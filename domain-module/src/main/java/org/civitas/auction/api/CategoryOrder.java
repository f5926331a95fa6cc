package org.civitas.auction.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A category as an administrator wants it; without {@code parentId} it is a root. */
public record CategoryOrder(
    @NotNull
        @Size(max = 60)
        @Pattern(
            regexp = "[^/\\s](?:[^/]*[^/\\s])?",
            message = "must be a name without slashes, not starting or ending with a space")
        String name,
    UUID parentId,
    @Size(max = 500) String description) {}
