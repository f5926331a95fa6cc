package org.civitas.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.civitas.platform.context.ServiceDescription;

/** The audit context among the services. */
@ApplicationScoped
public class AuditContext implements ServiceDescription {

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public String title() {
    return "Audit";
  }

  @Override
  public String description() {
    return "Who did what, when and from where.";
  }
}
