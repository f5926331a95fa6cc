package org.civitas.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civitas.kernel.Violation;

/** Builds the members of a problem document (RFC 9457) in their usual order. */
final class Problem {

  static final String MEDIA_TYPE = "application/problem+json";

  private Problem() {}

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
