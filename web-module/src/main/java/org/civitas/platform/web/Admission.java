package org.civitas.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.civitas.kernel.CommonProblem;
import org.civitas.platform.config.Settings;
import org.civitas.platform.metrics.Metrics;

/**
 * Lets no more requests work at once than are served in good time, and as many again wait for their
 * turn; who comes on top of them is told at once to come back (ADR 052). A request is at work until
 * its answer begins: who waits, watches or reads slowly takes nobody's place.
 */
@ApplicationScoped
public class Admission {

  private static final int LONGEST_PAUSE_SECONDS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final HttpProblem UNAVAILABLE = HttpProblem.of(CommonProblem.UNAVAILABLE);

  @Inject Settings settings;
  @Inject Metrics metrics;

  private Places places;

  @PostConstruct
  void open() {
    int limit = settings.maxConcurrent();
    places = new Places(limit == 0 ? Short.MAX_VALUE : limit, PATIENCE);
    metrics.gauge(
        "http_requests_at_work",
        "Requests at work now, of those that are limited.",
        places::atWork);
    metrics.gauge("http_requests_in_line", "Requests that wait for their turn.", places::inLine);
  }

  /** Answers 503 when there is no room; takes one for this request otherwise. */
  boolean refuses(HttpServletRequest request, HttpServletResponse response, Exchange exchange)
      throws IOException {
    if (isOfOperators(request.getRequestURI()) || exchange.enters(places)) {
      return false;
    }
    Problem.comeBack(request, response, UNAVAILABLE, pause());
    return true;
  }

  /** Those who were refused together should not come back together. */
  private static int pause() {
    return ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_SECONDS + 1);
  }

  /** They must see a node also, and above all, when it is overloaded. */
  private static boolean isOfOperators(String path) {
    return path.startsWith("/health") || path.equals("/metrics");
  }
}
