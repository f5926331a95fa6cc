package org.civitas.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civitas.kernel.Violation;
import org.civitas.platform.json.Json;

/** Builds the members of a problem document (RFC 9457) in their usual order. */
final class Problem {

  static final String MEDIA_TYPE = "application/problem+json";

  private Problem() {}

  /** Tells a client to come back later. */
  static void comeBack(
      HttpServletRequest request, HttpServletResponse response, HttpProblem kind, long seconds)
      throws IOException {
    response.setHeader("Retry-After", Long.toString(seconds));
    String detail = "Come back in " + seconds + " s.";
    write(response, kind, detail, request.getRequestURI(), Map.of("retryAfter", seconds));
  }

  /** Answers with a problem where Jakarta REST does not. */
  static void write(
      HttpServletResponse response,
      HttpProblem kind,
      String detail,
      String instance,
      Map<String, Object> extensions)
      throws IOException {
    byte[] json = Json.bytes(document(kind, detail, instance, extensions, List.of()));
    response.setStatus(kind.status());
    response.setContentType(MEDIA_TYPE);
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }

  static Map<String, Object> document(
      HttpProblem kind,
      String detail,
      String instance,
      Map<String, Object> extensions,
      List<Violation> violations) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", kind.type());
    document.put("title", kind.title());
    document.put("status", kind.status());
    document.put("detail", detail);
    document.put("instance", instance);
    document.putAll(extensions);
    if (!violations.isEmpty()) {
      document.put("violations", violations);
    }
    return document;
  }
}
