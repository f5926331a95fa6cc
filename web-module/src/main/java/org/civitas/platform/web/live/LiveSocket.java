package org.civitas.platform.web.live;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.civitas.kernel.DomainException;

/**
 * Whatever can be watched as a stream of WebSocket messages, the same updates as the server-sent
 * events. A client that comes back says with {@code ?after=} which update it has seen last. There
 * is no sign-in: what strangers may not watch is not found.
 */
@ServerEndpoint("/live/{source}/{id}")
public class LiveSocket {

  private static final int MAX_MESSAGE_BYTES = 1024;

  @Inject LiveFeeds feeds;
  @Inject Clock clock;

  private WebSocketClient client;

  @OnOpen
  public void open(Session session, @PathParam("source") String source, @PathParam("id") String id)
      throws IOException {
    session.setMaxIdleTimeout(0);
    session.setMaxTextMessageBufferSize(MAX_MESSAGE_BYTES);
    session.setMaxBinaryMessageBufferSize(MAX_MESSAGE_BYTES);
    try {
      UUID stream = UUID.fromString(id);
      long after = after(session, feeds.lastEvent(source, stream));
      client = new WebSocketClient(session, clock);
      feeds.open(source, stream, after, client);
    } catch (DomainException | IllegalArgumentException e) {
      session.close(
          new CloseReason(CloseCodes.CANNOT_ACCEPT, "There is nothing to watch from there"));
    }
  }

  private static long after(Session session, long now) {
    List<String> given = session.getRequestParameterMap().get("after");
    return given == null || given.isEmpty() ? now : Long.parseLong(given.get(0));
  }

  @OnClose
  public void closed() {
    if (client != null) {
      feeds.close(client);
    }
  }

  /** A broken connection ends like a closed one. */
  @OnError
  public void failed(Throwable fault) {
    closed();
  }
}
