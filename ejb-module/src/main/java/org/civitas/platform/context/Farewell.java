package org.civitas.platform.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * The first thing that happens when the process is told to end, beside whatever the server does:
 * the node is not ready any more, and whoever holds on to something that would never end by itself
 * lets go of it (ADR 056).
 */
@ApplicationScoped
public class Farewell {

  private static final System.Logger LOG = System.getLogger("org.civitas.start");

  @Inject Readiness readiness;

  private final Thread hook = new Thread(this::say, "civitas-farewell");
  private final List<Runnable> actions = new ArrayList<>();
  private boolean said;

  void prepare() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Runs once, quickly, at the farewell; at once when it is past. */
  public synchronized void atFarewell(Runnable action) {
    if (said) {
      action.run();
    } else {
      actions.add(action);
    }
  }

  synchronized void say() {
    if (said) {
      return;
    }
    said = true;
    readiness.stopping();
    actions.forEach(Runnable::run);
  }

  /** The application ends although the process does not. */
  void sayNow() {
    say();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.log(System.Logger.Level.DEBUG, "The process is ending already: {0}", e.getMessage());
    }
  }
}
