package org.civitas.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the server on this machine whether it is alive; the answer is the exit code. */
public final class HealthCheck {

  private static final int PATIENCE_MILLIS = 4000;

  private HealthCheck() {}

  public static void main(String[] arguments) {
    int port = Environment.of(System.getenv()).number("CIVITAS_HTTP_PORT", 8080, 1, 65535);
    System.exit(alive(port) ? 0 : 1);
  }

  static boolean alive(int port) {
    try {
      URI live = URI.create("http://127.0.0.1:" + port + "/health/live");
      HttpURLConnection connection = (HttpURLConnection) live.toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }
}
