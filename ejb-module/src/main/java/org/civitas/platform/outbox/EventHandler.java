package org.civitas.platform.outbox;

import org.civitas.kernel.DomainEvent;

/**
 * Does something once for each event of one type. Runs in a transaction that also remembers that
 * this handler has had this event, so a redelivery does nothing; nobody is signed in.
 */
public interface EventHandler<E extends DomainEvent> {

  /** Unique and stable: what has been handled is remembered under it. */
  String name();

  Class<E> eventType();

  void handle(E event);
}
