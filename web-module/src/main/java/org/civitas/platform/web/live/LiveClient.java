package org.civitas.platform.web.live;

import java.util.concurrent.CompletionStage;
import org.civitas.platform.live.LiveEvent;

/** The wire to one watcher. Some servers wait for the client in here, others do not. */
interface LiveClient {

  /** The stage ends when the client can take more, or fails when it is gone. */
  CompletionStage<?> send(LiveEvent event);

  /** Something without meaning, by which a lost connection is found. */
  CompletionStage<?> ping();

  void close();

  /** Closes although something sent is still on its way. */
  void abort();
}
