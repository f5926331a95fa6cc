package org.civitas.platform.context;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether this node takes requests. */
@ApplicationScoped
public class Readiness {

  private volatile State state = State.STARTING;

  /** From the first migration to the last running request. */
  public enum State {
    STARTING,
    READY,
    STOPPING
  }

  public State state() {
    return state;
  }

  void ready() {
    state = State.READY;
  }

  void stopping() {
    state = State.STOPPING;
  }
}
