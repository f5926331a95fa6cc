package org.civitas.platform.outbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.civitas.kernel.DomainEvent;
import org.civitas.platform.json.Json;

/** Messages for one of their handlers. */
record Delivery<E extends DomainEvent>(EventHandler<E> handler, List<OutboxMessage> messages) {

  /** Of all these messages those that the handler wants. */
  static <E extends DomainEvent> Delivery<E> of(
      EventHandler<E> handler, List<OutboxMessage> messages) {
    String type = handler.eventType().getName();
    return new Delivery<>(
        handler, messages.stream().filter(message -> message.type().equals(type)).toList());
  }

  boolean isEmpty() {
    return messages.isEmpty();
  }

  Stream<OutboxStore.Entry> entries() {
    return messages.stream().map(this::entry);
  }

  private OutboxStore.Entry entry(OutboxMessage message) {
    return new OutboxStore.Entry(handler.name(), message.id());
  }

  /** Leaves out what the handler has had before. */
  void handle(Set<OutboxStore.Entry> fresh) {
    List<E> events =
        messages.stream()
            .filter(message -> fresh.contains(entry(message)))
            .map(message -> Json.read(message.payload(), handler.eventType()))
            .toList();
    if (!events.isEmpty()) {
      handler.handle(events);
    }
  }
}
