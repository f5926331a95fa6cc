package org.civitas.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.civitas.kernel.DomainEvent;
import org.civitas.platform.json.Json;
import org.civitas.platform.metrics.Metrics;

/**
 * Gives a message to each handler of its type, and marks it done when all have had it. When some
 * failed it comes again for those alone, later each time, until it is parked (ADR 057).
 */
@ApplicationScoped
public class EventDispatcher {

  private static final System.Logger LOG = System.getLogger("org.civitas.outbox");

  @Inject Instance<EventHandler<?>> handlers;
  @Inject InboxTransaction transaction;
  @Inject OutboxStore store;
  @Inject Metrics metrics;

  @ActivateRequestContext
  public void dispatch(OutboxMessage message) {
    List<String> faults =
        handlers.stream()
            .filter(handler -> handler.eventType().getName().equals(message.type()))
            .flatMap(handler -> fault(handler, message).stream())
            .toList();
    if (faults.isEmpty()) {
      store.done(message.id());
    } else if (store.failed(message.id(), String.join("; ", faults))) {
      LOG.log(
          System.Logger.Level.ERROR,
          "Event {0} ({1}) is parked: it failed too often, see /api/v1/operation/parked-events",
          message.id(),
          message.type());
    }
  }

  private Optional<String> fault(EventHandler<?> handler, OutboxMessage message) {
    Optional<String> fault =
        hand(handler, message).map(cause -> handler.name() + ": " + sentence(cause));
    fault.ifPresent(
        sentence -> {
          LOG.log(System.Logger.Level.WARNING, "Event {0} failed in {1}", message.id(), sentence);
          metrics.count("event_failures", "Failed handlings of events.", "handler", handler.name());
        });
    return fault;
  }

  private <E extends DomainEvent> Optional<RuntimeException> hand(
      EventHandler<E> handler, OutboxMessage message) {
    try {
      E event = Json.read(message.payload(), handler.eventType());
      return transaction.handleOnce(handler, message.id(), event);
    } catch (RuntimeException e) {
      return Optional.of(e);
    }
  }

  /** The first line of the first cause; databases tell whole rows below it, secrets included. */
  private static String sentence(Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return cause.getClass().getSimpleName() + ": " + message;
  }
}
