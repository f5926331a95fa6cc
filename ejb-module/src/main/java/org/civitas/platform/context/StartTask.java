package org.civitas.platform.context;

/**
 * Something that must be done before the application is ready, after the migrations. Every node
 * runs it at every start, so it must not mind having been done before.
 */
public interface StartTask {

  /** Lower runs earlier. */
  int order();

  /** A {@link StartFault} stops the start with its one sentence. */
  void run();
}
