package org.civitas.resilience;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Spreads requests over the nodes that say they are ready. A request goes to another node only when
 * it certainly has not been sent; where no answer comes, or no node is ready, the client gets 502.
 */
final class Balancer implements AutoCloseable {

  private static final Duration CHECK = Duration.ofMillis(250);
  private static final Duration CHECK_PATIENCE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int BAD_GATEWAY = 502;
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "content-length", "host", "keep-alive", "transfer-encoding", "upgrade");

  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CHECK_PATIENCE)
          .build();
  private final List<URI> nodes;
  private final Set<URI> ready = java.util.concurrent.ConcurrentHashMap.newKeySet();
  private final AtomicInteger turn = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService checks = Executors.newScheduledThreadPool(2);

  Balancer(List<URI> nodes) throws IOException {
    this.nodes = List.copyOf(nodes);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    nodes.forEach(
        node ->
            checks.scheduleWithFixedDelay(
                () -> check(node), 0, CHECK.toMillis(), TimeUnit.MILLISECONDS));
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Whether the node says that it takes requests. */
  boolean isReady(URI node) {
    return ready.contains(node);
  }

  @Override
  public void close() {
    checks.shutdownNow();
    server.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
  }

  private void check(URI node) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(node + "/health/ready"))
              .timeout(CHECK_PATIENCE)
              .build();
      boolean fine =
          client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
      mark(node, fine);
    } catch (IOException e) {
      mark(node, false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void mark(URI node, boolean fine) {
    if (fine) {
      ready.add(node);
    } else {
      ready.remove(node);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      for (URI node : inTurn()) {
        try {
          answer(
              exchange,
              client.send(request(exchange, node, body), HttpResponse.BodyHandlers.ofByteArray()));
          return;
        } catch (ConnectException | HttpConnectTimeoutException e) {
          // It never got there, so another may have it.
        } catch (IOException e) {
          break;
        }
      }
      exchange.sendResponseHeaders(BAD_GATEWAY, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<URI> inTurn() {
    List<URI> able = new ArrayList<>(nodes.stream().filter(ready::contains).toList());
    Collections.rotate(able, turn.incrementAndGet());
    return able;
  }

  private static HttpRequest request(HttpExchange exchange, URI node, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(node + exchange.getRequestURI().toString()))
            .timeout(PATIENCE)
            .method(
                exchange.getRequestMethod(),
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    exchange.getRequestHeaders().entrySet().stream()
        .filter(header -> isOfTheMessage(header.getKey()))
        .forEach(header -> header.getValue().forEach(v -> request.header(header.getKey(), v)));
    return request.build();
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> response)
      throws IOException {
    response.headers().map().entrySet().stream()
        .filter(header -> isOfTheMessage(header.getKey()))
        .forEach(header -> exchange.getResponseHeaders().put(header.getKey(), header.getValue()));
    byte[] body = response.body();
    exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static boolean isOfTheMessage(String header) {
    Predicate<String> connection = OF_THE_CONNECTION::contains;
    return connection.negate().test(header.toLowerCase(java.util.Locale.ROOT));
  }
}
