package org.civitas.platform.outbox;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.civitas.kernel.DomainEvent;

/**
 * The transaction in which one handler has one event: its effect and its inbox row, or neither. An
 * EJB, because on Payara a transaction that CDI begins within a message-driven bean holds none of
 * the connections that are used in it.
 */
@Stateless
public class InboxTransaction {

  @Resource SessionContext context;
  @Inject OutboxStore store;
  @Inject EntityManager entities;

  /** Returns why the handler failed, if it did. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <E extends DomainEvent> Optional<RuntimeException> handleOnce(
      EventHandler<E> handler, UUID message, E event) {
    try {
      if (store.enter(handler.name(), message)) {
        handler.handle(event);
        // At the commit, Payara would give this a connection outside the transaction.
        entities.flush();
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      context.setRollbackOnly();
      return Optional.of(e);
    }
  }
}
