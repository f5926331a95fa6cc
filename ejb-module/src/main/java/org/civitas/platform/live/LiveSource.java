package org.civitas.platform.live;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where the stored events of one kind of stream are read from. */
public interface LiveSource {

  String name();

  /**
   * The events after the given position of each stream, in order within a stream. Called several
   * times a second with all watched streams: one indexed statement.
   */
  List<LiveEvent> eventsAfter(Map<UUID, Long> positions, int limit);
}
