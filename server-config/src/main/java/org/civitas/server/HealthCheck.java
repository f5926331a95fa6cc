package org.civitas.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Asks the server on this machine whether it is alive; the answer is the exit code. */
public final class HealthCheck {

  private static final int PATIENCE_MILLIS = 4000;

  private HealthCheck() {}

  public static void main(String[] arguments) {
    Environment environment = Environment.read(System.getenv(), Path.of(""), Map.of());
    System.exit(alive(Node.Address.of(environment)) ? 0 : 1);
  }

  static boolean alive(Node.Address address) {
    try {
      URI live = address.uri().resolve("/health/live");
      HttpURLConnection connection = (HttpURLConnection) live.toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }
}
