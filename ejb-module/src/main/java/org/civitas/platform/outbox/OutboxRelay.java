package org.civitas.platform.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.civitas.platform.schedule.ScheduledTask;

/**
 * Sends stored events to the broker: a moment after a commit on this node, with all that were
 * committed meanwhile, and each second whatever was left behind. Every node runs it; rows being
 * sent by another are skipped.
 */
@ApplicationScoped
public class OutboxRelay implements ScheduledTask {

  private static final System.Logger LOG = System.getLogger("org.civitas.outbox");
  private static final int BATCH = 500;
  private static final int GATHER_MILLIS = 100;

  @Resource ManagedScheduledExecutorService executor;
  @Inject OutboxStore store;
  @Inject OutboxSender sender;

  private final AtomicBoolean nudged = new AtomicBoolean();

  @Override
  public String name() {
    return "outbox-relay";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(1);
  }

  @Override
  public boolean everyNode() {
    return true;
  }

  @Override
  public void run() {
    List<OutboxMessage> batch;
    do {
      batch = store.take(BATCH);
      send(batch);
    } while (batch.size() == BATCH);
  }

  /** Sends soon; many nudges at once are one. */
  void nudge() {
    if (nudged.compareAndSet(false, true)) {
      try {
        executor.schedule(this::runNudged, GATHER_MILLIS, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        nudged.set(false);
        LOG.log(System.Logger.Level.DEBUG, "The next run sends it: {0}", e.getMessage());
      }
    }
  }

  private void runNudged() {
    nudged.set(false);
    try {
      run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Events wait: {0}", e.getMessage());
    }
  }

  private void send(List<OutboxMessage> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      sender.send(batch);
    } catch (RuntimeException e) {
      store.putBack(batch.stream().map(OutboxMessage::id).toList());
      LOG.log(System.Logger.Level.WARNING, "The broker takes no messages: {0}", e.getMessage());
    }
  }
}
