package org.civitas.platform.outbox;

import java.util.List;
import org.civitas.kernel.DomainEvent;

/**
 * Does something once for each event of one type. Runs in a transaction that also remembers that
 * this handler has had these events, so a redelivery does nothing; nobody is signed in.
 */
public interface EventHandler<E extends DomainEvent> {

  /** Unique and stable: what has been handled is remembered under it. */
  String name();

  Class<E> eventType();

  /**
   * Takes those that came together. A fault undoes it for all; then each of them comes alone, and
   * what failed is told from what did not.
   */
  void handle(List<E> events);
}
