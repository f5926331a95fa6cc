package org.civitas.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
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
    double seconds = exchange.seconds();
    metrics.requestEnded(method(request), exchange.route(), response.getStatus(), seconds);
    if (LOG.isLoggable(System.Logger.Level.INFO)) {
      LOG.log(System.Logger.Level.INFO, Json.write(line(request, response, exchange, seconds)));
    }
  }

  private Map<String, Object> line(
      HttpServletRequest request, HttpServletResponse response, Exchange exchange, double seconds) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", clock.instant());
    line.put("requestId", exchange.requestId());
    line.put("traceId", exchange.traceId());
    line.put("client", request.getRemoteAddr());
    line.put("user", exchange.user());
    line.put("method", request.getMethod());
    line.put("path", request.getRequestURI());
    line.put("route", exchange.route());
    line.put("status", response.getStatus());
    line.put("milliseconds", Math.round(seconds * 1_000_000) / 1000.0);
    return line;
  }

  /** Anyone can send any method; only the known ones become series. */
  private static String method(HttpServletRequest request) {
    return switch (request.getMethod()) {
      case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> request.getMethod();
      default -> "other";
    };
  }
}
