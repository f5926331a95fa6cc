package org.civitas.platform.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.civitas.platform.persistence.Sql;

/**
 * Leases on names, so that work runs on one node at a time and passes on when that node dies. Times
 * are the database's, since clocks of nodes differ.
 */
@ApplicationScoped
public class Leases {

  private final String holder = UUID.randomUUID().toString();

  @Inject Sql sql;

  /** Takes or prolongs the lease; false while another node has it. */
  @Transactional
  public boolean acquire(String name, Duration length) {
    return sql.update(
            "insert into platform.lease (name, holder, expires_at)"
                + " values (?, ?, clock_timestamp() + make_interval(secs => ?))"
                + " on conflict (name) do update"
                + " set holder = excluded.holder, expires_at = excluded.expires_at"
                + " where lease.holder = excluded.holder or lease.expires_at < clock_timestamp()",
            name,
            holder,
            (double) length.toMillis() / 1000)
        == 1;
  }

  /** Lets other nodes take over at once when this one stops. */
  @Transactional
  public void releaseAll() {
    sql.update("delete from platform.lease where holder = ?", holder);
  }
}
