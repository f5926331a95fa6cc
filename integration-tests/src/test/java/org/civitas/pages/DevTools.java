package org.civitas.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.civitas.testing.Answer;

/** Commands to one tab and what it tells: JSON messages over a WebSocket. */
final class DevTools implements WebSocket.Listener {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
  private final StringBuilder message = new StringBuilder();
  private final BiConsumer<String, JsonNode> events;
  private WebSocket socket;

  private DevTools(BiConsumer<String, JsonNode> events) {
    this.events = events;
  }

  static DevTools connect(HttpClient http, URI address, BiConsumer<String, JsonNode> events) {
    DevTools tools = new DevTools(events);
    tools.socket = http.newWebSocketBuilder().buildAsync(address, tools).join();
    return tools;
  }

  JsonNode send(String method, Map<String, Object> parameters) {
    ObjectNode command = MAPPER.createObjectNode();
    int id = lastId.incrementAndGet();
    command.put("id", id).put("method", method).set("params", MAPPER.valueToTree(parameters));
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    pending.put(id, answer);
    socket.sendText(command.toString(), true).join();
    return answer.orTimeout(30, TimeUnit.SECONDS).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    message.append(part);
    if (last) {
      receive(Answer.parse(message.toString()));
      message.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void receive(JsonNode received) {
    if (!received.has("id")) {
      events.accept(received.get("method").asText(), received.get("params"));
      return;
    }
    CompletableFuture<JsonNode> answer = pending.remove(received.get("id").asInt());
    if (received.has("error")) {
      answer.completeExceptionally(new AssertionError(received.get("error").toString()));
    } else {
      answer.complete(received.get("result"));
    }
  }
}
