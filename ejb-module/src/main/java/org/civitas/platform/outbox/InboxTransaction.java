package org.civitas.platform.outbox;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civitas.platform.persistence.Sql;

/**
 * The transaction in which handlers have their events: all effects and inbox rows, or none. An EJB,
 * because on Payara a transaction that CDI begins within a message-driven bean holds none of the
 * connections that are used in it.
 */
@Stateless
public class InboxTransaction {

  @Resource SessionContext context;
  @Inject OutboxStore store;
  @Inject EntityManager entities;
  @Inject Sql sql;

  /** Marks the given messages done with it. Returns why a handler failed, if one did. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<RuntimeException> handleOnce(List<Delivery<?>> deliveries, List<UUID> done) {
    try {
      Set<OutboxStore.Entry> fresh =
          store.enter(deliveries.stream().flatMap(Delivery::entries).toList());
      deliveries.forEach(delivery -> delivery.handle(fresh));
      if (!done.isEmpty()) {
        store.done(done);
      }
      // As in FlushInterceptor, which an EJB cannot have.
      entities.flush();
      sql.flush();
      return Optional.empty();
    } catch (RuntimeException e) {
      context.setRollbackOnly();
      return Optional.of(e);
    }
  }
}
