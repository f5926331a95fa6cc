package org.civitas.platform.web.live;

import java.util.UUID;

/**
 * A resource whose things can be watched. Its own method opens the stream of server-sent events, by
 * {@link LiveFeeds#events}; the WebSocket at {@code /live/{source}/{id}} comes with it.
 */
public interface LiveResource {

  /** The name of the {@link org.civitas.platform.live.LiveSource} behind it. */
  String source();

  /** The number of the last event, from which a new watcher goes on; refuses who may not watch. */
  long lastEvent(UUID stream);
}
