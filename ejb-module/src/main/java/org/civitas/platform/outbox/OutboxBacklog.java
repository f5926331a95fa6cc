package org.civitas.platform.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.civitas.platform.metrics.Metrics;
import org.civitas.platform.schedule.ScheduledTask;

/** Shows in the metrics how many events wait; reading those must not need the database. */
@ApplicationScoped
public class OutboxBacklog implements ScheduledTask {

  @Inject OutboxStore store;
  @Inject Metrics metrics;

  private volatile OutboxStore.Backlog last = new OutboxStore.Backlog(0, 0);

  @PostConstruct
  void open() {
    metrics.gauge("outbox_waiting", "Events on their way to handlers.", () -> last.waiting());
    metrics.gauge("outbox_parked", "Events left alone after failures.", () -> last.parked());
  }

  @Override
  public String name() {
    return "outbox-backlog";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(2);
  }

  @Override
  public boolean everyNode() {
    return true;
  }

  @Override
  public void run() {
    last = store.backlog();
  }
}
