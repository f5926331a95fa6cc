package org.civitas.identity.service.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.civitas.platform.schedule.ScheduledTask;

/** Every node follows a rotation by another, also when it only signs and never verifies. */
@ApplicationScoped
public class KeyRefresh implements ScheduledTask {

  @Inject SigningKeys keys;

  @Override
  public String name() {
    return "identity-signing-keys";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(20);
  }

  @Override
  public boolean everyNode() {
    return true;
  }

  @Override
  public void run() {
    keys.reload();
  }
}
