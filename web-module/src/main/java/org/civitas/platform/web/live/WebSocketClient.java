package org.civitas.platform.web.live;

import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.civitas.platform.live.LiveEvent;

/** A watcher that listens on a WebSocket. The server itself ends one that takes nothing. */
final class WebSocketClient implements LiveClient {

  private static final long SEND_TIMEOUT_MILLIS = 15_000;
  private static final System.Logger LOG = System.getLogger("org.civitas.live");

  private final Session session;
  private final Clock clock;

  WebSocketClient(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
    session.getAsyncRemote().setSendTimeout(SEND_TIMEOUT_MILLIS);
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

  @Override
  public void abort() {
    close();
  }
}
