package org.civitas.identity.service.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.civitas.platform.config.Settings;

/** Who issues the tokens: the public address, without a slash at its end. */
@ApplicationScoped
public class Issuer {

  @Inject Settings settings;

  public String name() {
    return settings.publicUrl().toString().replaceAll("/+$", "");
  }
}
