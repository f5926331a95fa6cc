package org.civitas.benchmark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Keeps some connections to one server and drives it over them, all on the calling thread. */
public final class LoadGenerator implements AutoCloseable {

  private final Selector selector;
  private final List<Connection> connections = new ArrayList<>();

  private LoadGenerator(Selector selector) {
    this.selector = selector;
  }

  public static LoadGenerator connect(URI server, int connections) {
    try {
      LoadGenerator generator = new LoadGenerator(Selector.open());
      for (int i = 0; i < connections; i++) {
        generator.connections.add(Connection.open(server, generator.selector));
      }
      return generator;
    } catch (IOException e) {
      throw new UncheckedIOException("No connection to " + server, e);
    }
  }

  /** Sends for the given time, then waits for what is still on its way. */
  public LoadResult run(RequestSource requests, Pace pace, Duration duration) {
    try {
      return new LoadPhase(selector, new ArrayDeque<>(connections), requests, pace)
          .run(duration.toNanos());
    } catch (IOException e) {
      throw new UncheckedIOException("The load broke off", e);
    }
  }

  @Override
  public void close() {
    try {
      for (Connection connection : connections) {
        connection.close();
      }
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
