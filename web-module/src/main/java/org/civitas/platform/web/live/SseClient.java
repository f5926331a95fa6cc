package org.civitas.platform.web.live;

import jakarta.servlet.AsyncContext;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.civitas.platform.live.LiveEvent;

/**
 * A watcher that reads server-sent events. One that has stopped to read is let go by ending its
 * request: RESTEasy's sink would wait for it for ever.
 */
final class SseClient implements LiveClient {

  private static final System.Logger LOG = System.getLogger("org.civitas.live");
  private static final long RECONNECT_MILLIS = 1000;

  private final AsyncContext request;
  private final SseEventSink sink;
  private final Sse sse;
  private final Clock clock;

  SseClient(AsyncContext request, SseEventSink sink, Sse sse, Clock clock) {
    this.request = request;
    this.sink = sink;
    this.sse = sse;
    this.clock = clock;
  }

  /** Sends the head of the answer at once, so that the client knows it is connected. */
  void greet() {
    sink.send(sse.newEventBuilder().comment("watching").reconnectDelay(RECONNECT_MILLIS).build());
  }

  @Override
  public CompletionStage<?> send(LiveEvent event) {
    OutboundSseEvent message =
        sse.newEventBuilder()
            .id(Long.toString(event.sequence()))
            .name(event.type())
            .data(String.class, LiveText.of(event, clock))
            .build();
    return sink.send(message);
  }

  @Override
  public CompletionStage<?> ping() {
    return sink.send(sse.newEventBuilder().comment("beat").build());
  }

  @Override
  public void close() {
    sink.close();
  }

  @Override
  public void abort() {
    try {
      request.complete();
    } catch (IllegalStateException e) {
      LOG.log(System.Logger.Level.DEBUG, "The request is over already: {0}", e.getMessage());
    }
  }
}
