package org.civitas.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.civitas.platform.schedule.ScheduledTask;

/** Keeps outbox and inbox small. */
@ApplicationScoped
public class OutboxCleaner implements ScheduledTask {

  @Inject OutboxStore store;

  @Override
  public String name() {
    return "outbox-cleaner";
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run() {
    store.forget();
  }
}
