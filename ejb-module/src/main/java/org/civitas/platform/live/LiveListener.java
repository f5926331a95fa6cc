package org.civitas.platform.live;

/** One watcher's connection. Must not wait: what it cannot send at once it queues. */
public interface LiveListener {

  /**
   * False while its client is behind. It is told nothing then, and later goes on from storage where
   * it was.
   */
  default boolean isReady() {
    return true;
  }

  void onEvent(LiveEvent event);
}
