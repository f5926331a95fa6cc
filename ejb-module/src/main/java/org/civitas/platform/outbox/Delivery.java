package org.civitas.platform.outbox;

import java.util.UUID;
import org.civitas.kernel.DomainEvent;
import org.civitas.platform.json.Json;

/** One message for one of its handlers. */
record Delivery<E extends DomainEvent>(EventHandler<E> handler, UUID message, E event) {

  static <E extends DomainEvent> Delivery<E> of(EventHandler<E> handler, OutboxMessage message) {
    return new Delivery<>(handler, message.id(), Json.read(message.payload(), handler.eventType()));
  }

  OutboxStore.Entry entry() {
    return new OutboxStore.Entry(handler.name(), message);
  }

  void handle() {
    handler.handle(event);
  }
}
