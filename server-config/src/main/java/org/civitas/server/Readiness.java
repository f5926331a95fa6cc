package org.civitas.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits until the application says that it is ready, or until it is clear that it never will. */
record Readiness(URI baseUri, Supplier<Optional<String>> fault) {

  private static final int OK = 200;
  private static final Duration PAUSE = Duration.ofMillis(200);

  void await(Environment environment) {
    int seconds = environment.number("CIVITAS_START_TIMEOUT", 300, 10, 3600);
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    while (!answers(client)) {
      fault.get().ifPresent(this::fail);
      if (System.nanoTime() > end) {
        throw new StartFault("The application was not ready after " + seconds + " seconds.");
      }
      pause(PAUSE);
    }
  }

  /** The sentence of the application may follow the server's own report by a moment. */
  private void fail(String first) {
    pause(Duration.ofSeconds(1));
    throw new StartFault(fault.get().orElse(first));
  }

  private boolean answers(HttpClient client) {
    HttpRequest request =
        HttpRequest.newBuilder(baseUri.resolve("/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFault("The start was interrupted.", e);
    }
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFault("The start was interrupted.", e);
    }
  }
}
