package org.civitas.platform.web;

import java.util.Arrays;
import java.util.Locale;
import org.civitas.kernel.ProblemType;

/** A problem's kind with its HTTP status; those below arise in HTTP itself. */
record HttpProblem(String slug, String title, int status) {

  static final HttpProblem INTERNAL = new HttpProblem("internal-error", "Something broke", 500);

  private static final HttpProblem[] OF_STATUS = {
    new HttpProblem("malformed-request", "The request cannot be read", 400),
    new HttpProblem("unauthenticated", "Sign in first", 401),
    new HttpProblem("forbidden", "Not allowed", 403),
    new HttpProblem("not-found", "There is no such resource", 404),
    new HttpProblem("method-not-allowed", "The resource does not take this method", 405),
    new HttpProblem("not-acceptable", "There is no such representation", 406),
    new HttpProblem("payload-too-large", "The body is too large", 413),
    new HttpProblem("unsupported-media-type", "The body's media type is not understood", 415),
    new HttpProblem("unavailable", "The service is not available now", 503),
    INTERNAL,
  };

  static HttpProblem of(ProblemType type) {
    return new HttpProblem(type.slug(), type.title(), status(type.category()));
  }

  static HttpProblem of(int status) {
    return Arrays.stream(OF_STATUS)
        .filter(problem -> problem.status == status)
        .findFirst()
        .orElseGet(() -> new HttpProblem("http-" + status, "HTTP status " + status, status));
  }

  /** Those that no context lists. */
  static HttpProblem[] ofHttpAlone() {
    return new HttpProblem[] {of(405), of(406), of(413), of(415), INTERNAL};
  }

  static int status(ProblemType.Category category) {
    return switch (category) {
      case MALFORMED -> 400;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case STALE -> 412;
      case RULE -> 422;
      case PRECONDITION_REQUIRED -> 428;
      case THROTTLED -> 429;
      case UNAVAILABLE -> 503;
    };
  }

  String type() {
    return "/problems/" + slug.toLowerCase(Locale.ROOT);
  }
}
