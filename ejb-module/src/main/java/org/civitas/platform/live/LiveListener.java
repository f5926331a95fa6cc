package org.civitas.platform.live;

/**
 * One watcher's connection. Must not wait: what it cannot send at once it queues, and it gives up
 * when its client does not keep up.
 */
public interface LiveListener {

  void onEvent(LiveEvent event);
}
