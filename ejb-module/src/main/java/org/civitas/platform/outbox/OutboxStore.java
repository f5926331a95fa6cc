package org.civitas.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.civitas.platform.persistence.Sql;

/** The rows of outbox and inbox. */
@ApplicationScoped
public class OutboxStore {

  @Inject Sql sql;

  /**
   * Takes the next messages to send. One that is not done some time after it was sent is taken
   * again, each time later, so that no loss of a broker or of a node loses an event.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<OutboxMessage> take(int limit) {
    return sql.list(
        "update platform.outbox set sent_at = clock_timestamp(), attempts = attempts + 1, due_at ="
            + " clock_timestamp() + make_interval(secs => least(10 * power(2, attempts), 3600))"
            + " where id in (select id from platform.outbox where done_at is null and due_at <="
            + " clock_timestamp() order by due_at, id limit ? for update skip locked) returning id,"
            + " type, payload",
        row -> new OutboxMessage(row.uuid(1), row.string(2), row.string(3)),
        limit);
  }

  /** Makes messages that could not be handed to the broker due again soon. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void putBack(List<UUID> ids) {
    sql.update(
        "update platform.outbox set due_at = clock_timestamp() + interval '1 second'"
            + " where id = any(?)",
        ids);
  }

  /** False when this handler has had the message before. */
  public boolean enter(String handler, UUID message) {
    return sql.update(
            "insert into platform.inbox (handler, message_id) values (?, ?) on conflict do nothing",
            handler,
            message)
        == 1;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void done(UUID message) {
    sql.update("update platform.outbox set done_at = clock_timestamp() where id = ?", message);
  }

  /** Forgets what has long been done. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void forget() {
    sql.update("delete from platform.outbox where done_at < clock_timestamp() - interval '7 days'");
    sql.update(
        "delete from platform.inbox where received_at < clock_timestamp() - interval '30 days'");
  }
}
