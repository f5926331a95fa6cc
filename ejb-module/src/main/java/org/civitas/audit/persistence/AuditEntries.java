package org.civitas.audit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.civitas.audit.api.AuditEntryView;
import org.civitas.audit.api.AuditFilter;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.persistence.PageQuery;
import org.civitas.platform.persistence.Row;
import org.civitas.platform.persistence.Sql;

/** An append-only table: plain SQL, since an entity would only pretend that rows change. */
@ApplicationScoped
public class AuditEntries {

  private static final String COLUMNS =
      "id, occurred_at, actor, actor_id, action, target, outcome, detail, address, user_agent,"
          + " request_id";

  @Inject Sql sql;

  public void add(AuditEntryView entry) {
    sql.later(
        "insert into audit.entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.id(),
        entry.occurredAt(),
        entry.actor(),
        entry.actorId(),
        entry.action(),
        entry.target(),
        entry.outcome(),
        entry.detail(),
        entry.address(),
        entry.userAgent(),
        entry.requestId());
  }

  public Page<AuditEntryView> list(AuditFilter filter, PageRequest page) {
    return PageQuery.select(COLUMNS)
        .from("audit.entry")
        .whereGiven(filter.actor(), "actor = ?")
        .whereGiven(filter.action(), "starts_with(action, ?)")
        .whereGiven(filter.target(), "target = ?")
        .whereGiven(filter.outcome(), "outcome = ?")
        .whereGiven(filter.from(), "occurred_at >= ?")
        .whereGiven(filter.until(), "occurred_at < ?")
        .sortable("occurredAt", "occurred_at", Instant.class)
        .id("id")
        .defaultSort("-occurredAt")
        .fetch(sql, page, AuditEntries::view);
  }

  private static AuditEntryView view(Row row) {
    return new AuditEntryView(
        row.uuid(1),
        row.instant(2),
        row.string(3),
        row.string(4),
        row.string(5),
        row.string(6),
        AuditOutcome.valueOf(row.string(7)),
        row.string(8),
        row.string(9),
        row.string(10),
        row.string(11));
  }
}
