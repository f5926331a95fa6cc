package org.civitas.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.civitas.platform.context.ServiceDescription;

/** The identity context among the services. */
@ApplicationScoped
public class IdentityContext implements ServiceDescription {

  @Override
  public String name() {
    return "identity";
  }

  @Override
  public String title() {
    return "Accounts";
  }

  @Override
  public String description() {
    return "Become a member, sign in, and manage who may do what.";
  }
}
