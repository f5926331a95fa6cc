package org.civitas.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.civitas.platform.persistence.Sql;
import org.civitas.platform.schedule.ScheduledTask;

/** Keys are kept for a day, longer than any client repeats itself. */
@ApplicationScoped
public class IdempotencyCleaner implements ScheduledTask {

  @Inject Sql sql;

  @Override
  public String name() {
    return "idempotency-cleaner";
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(15);
  }

  @Override
  @Transactional
  public void run() {
    sql.update(
        "delete from platform.idempotency_key"
            + " where created_at < clock_timestamp() - interval '1 day'");
  }
}
