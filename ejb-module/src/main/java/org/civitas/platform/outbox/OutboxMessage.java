package org.civitas.platform.outbox;

import java.util.List;
import java.util.UUID;

/** A stored event on its way: {@code type} is the name of the event's record. */
public record OutboxMessage(UUID id, String type, String payload) {

  /** What travels as one message of the broker. */
  public record Batch(List<OutboxMessage> messages) {}
}
