package org.civitas.platform.live;

import java.util.UUID;

/** How far one listener has come in one stream. Guarded by its channel. */
final class Watcher {

  private final UUID stream;
  private final LiveListener listener;
  private long position;
  private boolean takesPart;

  Watcher(UUID stream, long position, LiveListener listener) {
    this.stream = stream;
    this.position = position;
    this.listener = listener;
  }

  UUID stream() {
    return stream;
  }

  long position() {
    return position;
  }

  /** Asked before each reading: who is not ready, or comes later, is left out of it. */
  boolean takesPart() {
    takesPart = listener.isReady();
    return takesPart;
  }

  void offer(LiveEvent event) {
    takesPart = takesPart && listener.isReady();
    if (takesPart && event.sequence() > position) {
      position = event.sequence();
      listener.onEvent(event);
    }
  }
}
