package org.civitas.auction.web;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.civitas.platform.live.LiveEvent;

/** A watcher that reads server-sent events. */
final class SseClient implements LiveClient {

  private static final long RECONNECT_MILLIS = 1000;

  private final SseEventSink sink;
  private final Sse sse;
  private final Clock clock;

  SseClient(SseEventSink sink, Sse sse, Clock clock) {
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
}
