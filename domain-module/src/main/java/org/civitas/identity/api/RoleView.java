package org.civitas.identity.api;

import java.util.List;

/** A role of the registry and the scopes that it carries. */
public record RoleView(String name, List<String> scopes) {}
