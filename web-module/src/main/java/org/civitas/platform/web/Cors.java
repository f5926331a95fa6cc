package org.civitas.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.civitas.platform.config.Settings;

/**
 * Lets pages of other origins call, if the operator named those origins. The pattern must fit the
 * whole origin. Credentials are never allowed: tokens travel in a header.
 */
@ApplicationScoped
public class Cors {

  @Inject Settings settings;

  /** True when this was a preflight, which is now answered. */
  boolean answers(HttpServletRequest request, HttpServletResponse response) {
    String origin = request.getHeader("Origin");
    if (origin == null || settings.corsOrigins().isEmpty()) {
      return false;
    }
    response.addHeader("Vary", "Origin");
    boolean allowed = settings.corsOrigins().get().matcher(origin).matches();
    boolean preflight =
        request.getMethod().equals("OPTIONS")
            && request.getHeader("Access-Control-Request-Method") != null;
    if (allowed) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader(
          "Access-Control-Expose-Headers",
          "ETag, Location, Retry-After, X-Request-Id, X-Process-Time, Idempotency-Replayed");
    }
    if (preflight) {
      preflight(response, allowed);
    }
    return preflight;
  }

  private static void preflight(HttpServletResponse response, boolean allowed) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    if (allowed) {
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
      response.setHeader(
          "Access-Control-Allow-Headers",
          "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, Last-Event-ID,"
              + " X-Request-Id, traceparent");
      response.setHeader("Access-Control-Max-Age", "600");
    }
  }
}
