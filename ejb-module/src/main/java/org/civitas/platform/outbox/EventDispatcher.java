package org.civitas.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.civitas.kernel.DomainEvent;
import org.civitas.platform.json.Json;

/** Gives a message to each handler of its type, and marks it done when all have had it. */
@ApplicationScoped
public class EventDispatcher {

  @Inject Instance<EventHandler<?>> handlers;
  @Inject InboxTransaction transaction;
  @Inject OutboxStore store;

  @ActivateRequestContext
  public void dispatch(OutboxMessage message) {
    for (EventHandler<?> handler : handlers) {
      if (handler.eventType().getName().equals(message.type())) {
        hand(handler, message);
      }
    }
    store.done(message.id());
  }

  private <E extends DomainEvent> void hand(EventHandler<E> handler, OutboxMessage message) {
    E event = Json.read(message.payload(), handler.eventType());
    transaction.handleOnce(handler, message.id(), event);
  }
}
