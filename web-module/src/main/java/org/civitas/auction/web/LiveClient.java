package org.civitas.auction.web;

import java.util.concurrent.CompletionStage;
import org.civitas.platform.live.LiveEvent;

/** The wire to one watcher. Nothing here may wait for the client. */
interface LiveClient {

  /** The stage ends when the client can take more, or fails when it is gone. */
  CompletionStage<?> send(LiveEvent event);

  /** Something without meaning, by which a lost connection is found. */
  CompletionStage<?> ping();

  void close();
}
