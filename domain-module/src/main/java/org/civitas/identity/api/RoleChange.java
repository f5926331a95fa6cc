package org.civitas.identity.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** All roles that an account shall hold from now on. */
public record RoleChange(@NotNull @Size(max = 50) Set<String> roles) {}
