package org.civitas.auction.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.civitas.platform.config.Settings;
import org.civitas.platform.schedule.ScheduledTask;

/** Opens and closes listings as time passes. One that fails does not hold up the others. */
@ApplicationScoped
public class ClosingTask implements ScheduledTask {

  private static final System.Logger LOG = System.getLogger("org.civitas.auction");

  @Inject Settlement settlement;
  @Inject Settings settings;

  @Override
  public String name() {
    return "auction-closing";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run() {
    if (settings.serves("auction")) {
      each(settlement.dueToOpen(), settlement::open);
      each(settlement.dueToClose(), settlement::close);
    }
  }

  private static void each(List<UUID> due, Consumer<UUID> work) {
    for (UUID id : due) {
      try {
        work.accept(id);
      } catch (Exception fault) {
        // A failed commit arrives as a checked exception that nobody declares.
        LOG.log(System.Logger.Level.WARNING, "Listing " + id + " waits for the next run", fault);
      }
    }
  }
}
