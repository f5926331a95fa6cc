package org.civitas.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.persistence.PageQuery;
import org.civitas.platform.persistence.Row;
import org.civitas.platform.persistence.Sql;

/** The rows of outbox and inbox. */
@ApplicationScoped
public class OutboxStore {

  private static final int MAX_FAILURES = 10;

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
            + " where id in (select id from platform.outbox where done_at is null and parked_at is"
            + " null and due_at <= clock_timestamp() order by due_at, id limit ? for update skip"
            + " locked) returning id, type, payload",
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
    return !enter(List.of(new Entry(handler, message))).isEmpty();
  }

  /** The same for many: which of these handlers have not had these messages before. */
  Set<Entry> enter(List<Entry> entries) {
    return Set.copyOf(
        sql.list(
            "insert into platform.inbox (handler, message_id)"
                + " select * from unnest(?::text[], ?::uuid[])"
                + " on conflict do nothing returning handler, message_id",
            row -> new Entry(row.string(1), row.uuid(2)),
            entries.stream().map(Entry::handler).toList(),
            entries.stream().map(Entry::message).toList()));
  }

  /** A handler's having had a message. */
  record Entry(String handler, UUID message) {}

  @Transactional
  public void done(List<UUID> messages) {
    sql.update(
        "update platform.outbox set done_at = clock_timestamp() where id = any(?)", messages);
  }

  /**
   * Notes that a message was not handled and when it is due again: after a second, then twice as
   * long each time. True when it has failed so often that it is parked instead.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean failed(UUID message, String error) {
    return sql.find(
            "update platform.outbox set failures = failures + 1, last_error = ?, due_at ="
                + " clock_timestamp() + make_interval(secs => power(2, failures)), parked_at = case"
                + " when failures + 1 >= ? then clock_timestamp() end where id = ? and done_at is"
                + " null returning parked_at is not null",
            row -> row.bool(1),
            error,
            MAX_FAILURES,
            message)
        .orElse(false);
  }

  /** Makes a parked message due as if it were new; false when there is none. */
  public boolean takeUp(UUID message) {
    return sql.update(
            "update platform.outbox set parked_at = null, failures = 0, attempts = 0, due_at ="
                + " clock_timestamp() where id = ? and parked_at is not null",
            message)
        == 1;
  }

  public Page<ParkedEvent> listParked(PageRequest page) {
    return PageQuery.select("id, type, occurred_at, parked_at, failures, last_error")
        .from("platform.outbox")
        .where("parked_at is not null")
        .id("id")
        .sortable("parkedAt", "parked_at", Instant.class)
        .defaultSort("parkedAt")
        .fetch(sql, page, OutboxStore::parked);
  }

  private static ParkedEvent parked(Row row) {
    return new ParkedEvent(
        row.uuid(1), row.string(2), row.instant(3), row.instant(4), row.intValue(5), row.string(6));
  }

  /** How many messages are on their way, and how many are parked. */
  public Backlog backlog() {
    return sql.list(
            "select (select count(*) from platform.outbox where done_at is null and parked_at is"
                + " null), (select count(*) from platform.outbox where parked_at is not null)",
            row -> new Backlog(row.intValue(1), row.intValue(2)))
        .getFirst();
  }

  /** What is in the outbox and not done. */
  public record Backlog(int waiting, int parked) {}

  /** Forgets what has long been done. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void forget() {
    sql.update("delete from platform.outbox where done_at < clock_timestamp() - interval '7 days'");
    sql.update(
        "delete from platform.inbox where received_at < clock_timestamp() - interval '30 days'");
  }
}
