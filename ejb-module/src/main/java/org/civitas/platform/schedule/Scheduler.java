package org.civitas.platform.schedule;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs every {@link ScheduledTask} of the application. */
@ApplicationScoped
public class Scheduler {

  private static final System.Logger LOG = System.getLogger("org.civitas.schedule");
  private static final Duration SHORTEST_LEASE = Duration.ofSeconds(5);

  @Resource ManagedScheduledExecutorService executor;
  @Inject Instance<ScheduledTask> tasks;
  @Inject Leases leases;
  @Inject RequestContextController requests;

  private final List<Future<?>> running = new ArrayList<>();
  private volatile boolean stopped;

  public void start() {
    for (ScheduledTask task : tasks) {
      long pause = task.interval().toMillis();
      running.add(
          executor.scheduleWithFixedDelay(
              () -> runSafely(task), pause, pause, TimeUnit.MILLISECONDS));
    }
  }

  /** No task begins any more; one that runs comes to its end. */
  public void cancel() {
    stopped = true;
    running.forEach(task -> task.cancel(false));
  }

  public void stop() {
    cancel();
    try {
      leases.releaseAll();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.INFO, "Leases run out by themselves: {0}", e.getMessage());
    }
  }

  private void runSafely(ScheduledTask task) {
    if (stopped) {
      return;
    }
    boolean activated = requests.activate();
    try {
      if (task.everyNode() || leases.acquire(task.name(), lease(task))) {
        task.run();
      }
    } catch (Exception fault) {
      // A failed commit arrives as a checked exception that nobody declares.
      LOG.log(System.Logger.Level.WARNING, "Task " + task.name() + " failed", fault);
    } finally {
      if (activated) {
        requests.deactivate();
      }
    }
  }

  private static Duration lease(ScheduledTask task) {
    Duration length = task.interval().multipliedBy(3);
    return length.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : length;
  }
}
