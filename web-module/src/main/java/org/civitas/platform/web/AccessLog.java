package org.civitas.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import org.civitas.platform.json.Json;
import org.civitas.platform.metrics.Metrics;

/**
 * One JSON line and one count for each request. The path is logged without its query, and no header
 * but the harmless ones, so no secret gets into the log.
 */
@ApplicationScoped
public class AccessLog {

  private static final System.Logger LOG = System.getLogger("org.civitas.access");

  @Inject Metrics metrics;
  @Inject Clock clock;

  void started() {
    metrics.requestStarted();
  }

  void ended(HttpServletRequest request, HttpServletResponse response, Exchange exchange) {
    if (!exchange.end()) {
      return;
    }
    long micros = exchange.micros();
    metrics.requestEnded(method(request), exchange.route(), response.getStatus(), micros / 1e6);
    if (LOG.isLoggable(System.Logger.Level.INFO)) {
      LOG.log(System.Logger.Level.INFO, Json.write(line(request, response, exchange, micros)));
    }
  }

  private Line line(
      HttpServletRequest request, HttpServletResponse response, Exchange exchange, long micros) {
    return new Line(
        clock.instant(),
        exchange.requestId(),
        exchange.traceId(),
        request.getRemoteAddr(),
        exchange.user(),
        request.getMethod(),
        request.getRequestURI(),
        exchange.route(),
        response.getStatus(),
        micros / 1000.0);
  }

  private record Line(
      Instant time,
      String requestId,
      String traceId,
      String client,
      String user,
      String method,
      String path,
      String route,
      int status,
      double milliseconds) {}

  /** Anyone can send any method; only the known ones become series. */
  private static String method(HttpServletRequest request) {
    return switch (request.getMethod()) {
      case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> request.getMethod();
      default -> "other";
    };
  }
}
