package org.civitas.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civitas.platform.metrics.Metrics;

/**
 * Gives messages to the handlers of their types, and marks those done that all handlers have had.
 * That is one transaction for the whole batch. Where it fails, each message has its own and each
 * handler in it, so that one fault holds up nothing else: what failed comes again for the handlers
 * that failed alone, later each time, until it is parked (ADR 057).
 */
@ApplicationScoped
public class EventDispatcher {

  private static final System.Logger LOG = System.getLogger("org.civitas.outbox");

  @Inject Instance<EventHandler<?>> handlers;
  @Inject InboxTransaction transaction;
  @Inject OutboxStore store;
  @Inject Metrics metrics;

  @ActivateRequestContext
  public void dispatch(List<OutboxMessage> messages) {
    if (!handledTogether(messages)) {
      messages.forEach(this::dispatchAlone);
    }
  }

  private boolean handledTogether(List<OutboxMessage> messages) {
    List<UUID> ids = messages.stream().map(OutboxMessage::id).toList();
    return fault(deliveries(messages), ids).isEmpty();
  }

  private List<Delivery<?>> deliveries(List<OutboxMessage> messages) {
    return handlers.stream()
        .<Delivery<?>>map(handler -> Delivery.of(handler, messages))
        .filter(delivery -> !delivery.isEmpty())
        .toList();
  }

  private void dispatchAlone(OutboxMessage message) {
    List<String> faults =
        deliveries(List.of(message)).stream()
            .flatMap(delivery -> fault(delivery, message).stream())
            .toList();
    if (faults.isEmpty()) {
      store.done(List.of(message.id()));
    } else if (store.failed(message.id(), String.join("; ", faults))) {
      LOG.log(
          System.Logger.Level.ERROR,
          "Event {0} ({1}) is parked: it failed too often, see /api/v1/operation/parked-events",
          message.id(),
          message.type());
    }
  }

  private Optional<String> fault(Delivery<?> delivery, OutboxMessage message) {
    String handler = delivery.handler().name();
    Optional<String> fault =
        fault(List.of(delivery), List.of()).map(cause -> handler + ": " + sentence(cause));
    fault.ifPresent(
        sentence -> {
          LOG.log(System.Logger.Level.WARNING, "Event {0} failed in {1}", message.id(), sentence);
          metrics.count("event_failures", "Failed handlings of events.", "handler", handler);
        });
    return fault;
  }

  /** Why the transaction failed, if it did: an event that cannot be read, a handler, the commit. */
  private Optional<RuntimeException> fault(List<Delivery<?>> deliveries, List<UUID> done) {
    try {
      return transaction.handleOnce(deliveries, done);
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
