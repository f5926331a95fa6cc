package org.civitas.auction;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;

/** Somebody who watches a listing and notes what comes, and when. */
final class Watching implements AutoCloseable {

  /** One update: its number and type on the wire, its JSON, and when it arrived. */
  record Seen(String id, String type, JsonNode data, Instant at) {}

  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final AutoCloseable connection;
  private volatile boolean over;

  private Watching(Connecting connecting) throws Exception {
    this.connection = connecting.open(this);
  }

  private interface Connecting {
    AutoCloseable open(Watching watching) throws Exception;
  }

  /** By server-sent events; returns when the stream is open. */
  static Watching events(String listing, String... headers) throws Exception {
    return events(Api.anonymous(), listing, headers);
  }

  /** The same, seen from where that client stands. */
  static Watching events(Api api, String listing, String... headers) throws Exception {
    HttpResponse<java.io.InputStream> response =
        api.http()
            .send(
                api.request(AuctionStage.path(listing) + "/events", headers)
                    .header("Accept", "text/event-stream")
                    .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      throw new AssertionError("No stream: " + response);
    }
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    return new Watching(
        watching -> {
          Thread.ofVirtual().start(() -> watching.read(lines));
          return response.body();
        });
  }

  private void read(BufferedReader lines) {
    try {
      String id = null;
      String type = null;
      String line = lines.readLine();
      while (line != null) {
        if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
          type = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          seen.add(new Seen(id, type, Answer.parse(line.substring(5)), Instant.now()));
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      // The test closed the stream, or the server broke it off.
    } finally {
      over = true;
    }
  }

  /** By WebSocket; {@code query} like {@code ?after=2}. */
  static Watching socket(String listing, String query) throws Exception {
    URI http = Api.anonymous().uri("/live/auction/" + listing + query);
    URI uri = URI.create("ws" + http.toString().substring("http".length()));
    return new Watching(
        watching -> {
          WebSocket socket =
              Api.anonymous()
                  .http()
                  .newWebSocketBuilder()
                  .buildAsync(uri, new Listener(watching.seen))
                  .join();
          return socket::abort;
        });
  }

  private static final class Listener implements WebSocket.Listener {

    private final List<Seen> seen;
    private final StringBuilder text = new StringBuilder();

    Listener(List<Seen> seen) {
      this.seen = seen;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        JsonNode data = Answer.parse(text.toString());
        seen.add(
            new Seen(
                data.get("sequence").asText(), data.get("type").asText(), data, Instant.now()));
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }

  /** Whether the stream of events has ended. */
  boolean isOver() {
    return over;
  }

  List<Seen> seen() {
    return seen;
  }

  @Override
  public void close() throws Exception {
    connection.close();
  }
}
