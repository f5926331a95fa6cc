package org.civitas.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.civitas.kernel.DomainEvent;

/** The transaction in which one handler has one event: its effect and its inbox row, or neither. */
@ApplicationScoped
public class InboxTransaction {

  @Inject OutboxStore store;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public <E extends DomainEvent> void handleOnce(EventHandler<E> handler, UUID message, E event) {
    if (store.enter(handler.name(), message)) {
      handler.handle(event);
    }
  }
}
