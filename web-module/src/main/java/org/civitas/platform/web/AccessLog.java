package org.civitas.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.civitas.platform.metrics.Metrics;

/**
 * One JSON line and one count for each request. The path is logged without its query, and no header
 * but the harmless ones, so no secret gets into the log.
 */
@ApplicationScoped
public class AccessLog {

  @Inject AccessLogWriter writer;
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
    writer.add(line(request, response, exchange, micros));
  }

  private AccessLogWriter.Line line(
      HttpServletRequest request, HttpServletResponse response, Exchange exchange, long micros) {
    return new AccessLogWriter.Line(
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

  /** Anyone can send any method; only the known ones become series. */
  private static String method(HttpServletRequest request) {
    return switch (request.getMethod()) {
      case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> request.getMethod();
      default -> "other";
    };
  }
}
