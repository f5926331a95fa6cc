package org.civitas.identity.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All roles that an account shall hold from now on. */
public record RoleChange(
    @NotNull @Size(max = 50) @Schema(examples = "[\"BIDDER\"]") Set<String> roles) {}
