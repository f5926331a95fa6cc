package org.civitas.platform.web.live;

import java.time.Clock;
import org.civitas.platform.live.LiveEvent;

/** The JSON that watchers get: the stored update and the time at this server. */
final class LiveText {

  private LiveText() {}

  /** The server's time lets clients count down by it, whatever their own clocks say. */
  static String of(LiveEvent event, Clock clock) {
    String stored = event.json();
    String open = stored.substring(0, stored.length() - 1);
    return "%s,\"serverTime\":\"%s\"}".formatted(open, clock.instant());
  }
}
