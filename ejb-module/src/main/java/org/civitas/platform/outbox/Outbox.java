package org.civitas.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.civitas.kernel.DomainEvent;
import org.civitas.kernel.Ids;
import org.civitas.platform.json.Json;
import org.civitas.platform.persistence.AfterCommit;
import org.civitas.platform.persistence.Sql;

/** Stores events with the change that they tell of; the relay sends them on. */
@ApplicationScoped
public class Outbox {

  @Inject Sql sql;
  @Inject Clock clock;
  @Inject AfterCommit afterCommit;
  @Inject OutboxRelay relay;

  /** Must be called within the transaction of the change. */
  public void publish(DomainEvent event) {
    sql.later(
        "insert into platform.outbox (id, type, payload, occurred_at) values (?, ?, ?, ?)",
        Ids.next(),
        event.getClass().getName(),
        Json.write(event),
        clock.instant());
    afterCommit.run(relay::nudge);
  }
}
