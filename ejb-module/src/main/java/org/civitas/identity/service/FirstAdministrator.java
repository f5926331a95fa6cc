package org.civitas.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.civitas.identity.persistence.AccountRepository;
import org.civitas.platform.config.Settings;
import org.civitas.platform.context.StartFault;
import org.civitas.platform.context.StartTask;

/** Somebody has to approve the first sign-up: made from the settings, once per database. */
@ApplicationScoped
public class FirstAdministrator implements StartTask {

  @Inject AccountRepository accounts;
  @Inject Newcomers newcomers;
  @Inject Settings settings;

  @Override
  public int order() {
    return 20;
  }

  @Override
  @Transactional
  public void run() {
    accounts.lockName("administrators");
    if (accounts.countActive(AdministratorRole.ADMIN) > 0) {
      return;
    }
    String password =
        settings
            .adminPassword()
            .orElseThrow(
                () ->
                    new StartFault(
                        "There is no administrator yet: set CIVITAS_ADMIN_PASSWORD (12 characters"
                            + " or more), and CIVITAS_ADMIN_USERNAME if it is not to be admin."));
    String username = settings.adminUsername();
    newcomers.admit(
        username,
        username + "@civitas.invalid",
        "Administrator",
        password,
        Set.of(AdministratorRole.ADMIN));
  }
}
