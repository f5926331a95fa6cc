package org.civitas.platform.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.civitas.kernel.CommonProblem;
import org.civitas.platform.config.Settings;

/** A bucket of requests for each client address, filled again evenly over each minute. */
@ApplicationScoped
public class RateLimit {

  private static final long MOST_CLIENTS = 100_000;
  private static final HttpProblem TOO_MANY = HttpProblem.of(CommonProblem.TOO_MANY_REQUESTS);

  @Inject Settings settings;

  private LoadingCache<String, Bucket> buckets;

  @PostConstruct
  void open() {
    buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build(client -> bucket());
  }

  private Bucket bucket() {
    int limit = settings.rateLimit();
    return Bucket.builder()
        .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, Duration.ofMinutes(1)))
        .build();
  }

  /** Answers 429 when the client has used up its requests. */
  boolean refuses(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (settings.rateLimit() == 0 || isCanary(request)) {
      return false;
    }
    ConsumptionProbe probe = buckets.get(request.getRemoteAddr()).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      return false;
    }
    long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
    Problem.comeBack(request, response, TOO_MANY, seconds);
    return true;
  }

  /** A balancer that asks for health must never be told to come back later. */
  private static boolean isCanary(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/health");
  }
}
