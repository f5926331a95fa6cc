package org.civitas.platform.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.civitas.platform.persistence.Sql;
import org.civitas.platform.persistence.StorageException;
import org.civitas.platform.schedule.ScheduledTask;

/**
 * Whether what a request needs is there. The database is asked all the time in the background, so
 * that the answer never waits for one that has fallen silent. The broker is not asked: events wait
 * for it.
 */
@ApplicationScoped
public class HealthChecks implements ScheduledTask {

  private static final long OVERDUE = Duration.ofSeconds(5).toNanos();

  @Inject Sql sql;

  private volatile long answered = System.nanoTime();
  private volatile boolean answers = true;

  public Map<String, Boolean> found() {
    return Map.of("database", answers && System.nanoTime() - answered < OVERDUE);
  }

  @Override
  public String name() {
    return "health-checks";
  }

  /**
   * More than a second: Payara's pool tests a connection at most that often, and drops all of them
   * only when the test fails. Without it, each that has fallen silent costs its ten seconds in use.
   */
  @Override
  public Duration interval() {
    return Duration.ofMillis(1200);
  }

  @Override
  public boolean everyNode() {
    return true;
  }

  @Override
  public void run() {
    try {
      sql.list("select 1", row -> row.intValue(1));
      answers = true;
      answered = System.nanoTime();
    } catch (StorageException e) {
      answers = false;
    }
  }
}
