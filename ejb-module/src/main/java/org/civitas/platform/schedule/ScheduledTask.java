package org.civitas.platform.schedule;

import java.time.Duration;

/** Work that comes back. One node at a time runs it, under a lease in the database. */
public interface ScheduledTask {

  /** Unique, kebab-case. */
  String name();

  /** The pause between two runs. */
  Duration interval();

  /** True for work that every node does for itself, without a lease. */
  default boolean everyNode() {
    return false;
  }

  /** Opens transactions of its own; a fault is logged and the next run comes as usual. */
  void run();
}
