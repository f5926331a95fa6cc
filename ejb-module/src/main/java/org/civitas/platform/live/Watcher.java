package org.civitas.platform.live;

import java.util.UUID;

/** How far one listener has come in one stream. Guarded by its channel. */
final class Watcher {

  private final UUID stream;
  private final LiveListener listener;
  private long position;

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

  void offer(LiveEvent event) {
    if (event.sequence() > position) {
      position = event.sequence();
      listener.onEvent(event);
    }
  }
}
