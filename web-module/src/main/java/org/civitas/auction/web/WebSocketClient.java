package org.civitas.auction.web;

import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.civitas.platform.live.LiveEvent;

/** A watcher that listens on a WebSocket. */
final class WebSocketClient implements LiveClient {

  private static final System.Logger LOG = System.getLogger("org.civitas.auction");

  private final Session session;
  private final Clock clock;

  WebSocketClient(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  @Override
  public CompletionStage<?> send(LiveEvent event) {
    CompletableFuture<Void> sent = new CompletableFuture<>();
    session
        .getAsyncRemote()
        .sendText(
            LiveText.of(event, clock),
            result -> {
              if (result.isOK()) {
                sent.complete(null);
              } else {
                sent.completeExceptionally(result.getException());
              }
            });
    return sent;
  }

  @Override
  public CompletionStage<?> ping() {
    try {
      session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
      return CompletableFuture.completedFuture(null);
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "The watcher is gone: {0}", e.getMessage());
    }
  }
}
