package org.civitas.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.civitas.identity.persistence.CredentialRepository;
import org.civitas.platform.schedule.ScheduledTask;

/** Removes tokens, links and keys a day after they have lost all meaning. */
@ApplicationScoped
public class IdentityCleaner implements ScheduledTask {

  @Inject CredentialRepository credentials;
  @Inject Clock clock;

  @Override
  public String name() {
    return "identity-cleaner";
  }

  @Override
  public Duration interval() {
    return Duration.ofHours(1);
  }

  @Override
  @Transactional
  public void run() {
    credentials.removeExpired(clock.instant().minus(Duration.ofDays(1)));
  }
}
