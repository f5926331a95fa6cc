package org.civitas.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.civitas.identity.api.RoleContribution;

/** The role of administrators; it carries no scope of any service. */
@ApplicationScoped
public class AdministratorRole implements RoleContribution {

  public static final String ADMIN = "ADMIN";

  @Override
  public Map<String, Set<String>> roles() {
    return Map.of(ADMIN, Set.of("admin_read", "admin_write"));
  }
}
