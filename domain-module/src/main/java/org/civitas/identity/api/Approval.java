package org.civitas.identity.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The roles that an approved sign-up starts with; none is allowed. */
public record Approval(
    @NotNull @Size(max = 50) @Schema(examples = "[\"BIDDER\"]") Set<String> roles) {}
