package org.civitas.auction.events;

import jakarta.inject.Inject;
import java.util.List;
import org.civitas.kernel.DomainEvent;
import org.civitas.platform.outbox.EventHandler;

/** Writes a letter for each event. */
abstract class LetterHandler<E extends DomainEvent> implements EventHandler<E> {

  @Inject Letters letters;

  abstract Letter letter(E event);

  @Override
  public void handle(List<E> events) {
    letters.send(events.stream().map(this::letter).toList());
  }
}
