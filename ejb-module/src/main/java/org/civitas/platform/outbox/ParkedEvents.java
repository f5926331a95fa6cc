package org.civitas.platform.outbox;

import jakarta.inject.Inject;
import java.util.UUID;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.persistence.AfterCommit;
import org.civitas.platform.security.RequiresScopes;
import org.civitas.platform.service.ApplicationService;

/** Lets administrators see which events are left alone, and have them tried again. */
@ApplicationService
public class ParkedEvents {

  @Inject OutboxStore store;
  @Inject OutboxRelay relay;
  @Inject AfterCommit afterCommit;

  @RequiresScopes("admin_read")
  public Page<ParkedEvent> list(PageRequest page) {
    return store.listParked(page);
  }

  /** Once the cause is gone: the event is delivered to the handlers that have not had it. */
  @RequiresScopes("admin_write")
  public void redeliver(UUID id) {
    if (!store.takeUp(id)) {
      throw new DomainException(CommonProblem.NOT_FOUND, "There is no such parked event.");
    }
    afterCommit.run(relay::nudge);
  }
}
