package org.civitas.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.civitas.kernel.Ids;
import org.civitas.platform.persistence.Sql;

/** Stores letters with the change that causes them; they are sent once that is safe. */
@ApplicationScoped
public class Mailer {

  @Inject Sql sql;
  @Inject Clock clock;

  public void send(Mail mail) {
    send(List.of(mail));
  }

  public void send(List<Mail> mails) {
    Instant now = clock.instant();
    sql.later(
        "insert into platform.mail"
            + " (id, dedupe_key, recipient, subject, body, created_at, due_at)"
            + " select id, key, recipient, subject, body, ?, ?"
            + " from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])"
            + " as m (id, key, recipient, subject, body) on conflict (dedupe_key) do nothing",
        now,
        now,
        mails.stream().map(mail -> Ids.next()).toList(),
        mails.stream().map(Mail::dedupeKey).toList(),
        mails.stream().map(Mail::to).toList(),
        mails.stream().map(Mail::subject).toList(),
        mails.stream().map(Mail::text).toList());
  }
}
