package org.civitas.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.civitas.kernel.Ids;
import org.civitas.platform.persistence.Sql;

/** Stores letters with the change that causes them; they are sent once that is safe. */
@ApplicationScoped
public class Mailer {

  @Inject Sql sql;
  @Inject Clock clock;

  public void send(Mail mail) {
    Instant now = clock.instant();
    sql.update(
        "insert into platform.mail"
            + " (id, dedupe_key, recipient, subject, body, created_at, due_at)"
            + " values (?, ?, ?, ?, ?, ?, ?) on conflict (dedupe_key) do nothing",
        Ids.next(),
        mail.dedupeKey(),
        mail.to(),
        mail.subject(),
        mail.text(),
        now,
        now);
  }
}
