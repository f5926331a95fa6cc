package org.civitas.identity.service.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Slows guessing down on this node, by name, whether or not anybody has it, and by address. The
 * lock of an account is kept in the database and holds on every node.
 */
@ApplicationScoped
public class SignInThrottle {

  static final Duration WINDOW = Duration.ofMinutes(5);
  static final int FAILURES_PER_NAME = 20;
  static final int FAILURES_PER_ADDRESS = 200;

  private final Cache<String, AtomicInteger> byName = counters();
  private final Cache<String, AtomicInteger> byAddress = counters();

  private static Cache<String, AtomicInteger> counters() {
    return Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(100_000).build();
  }

  boolean isExhausted(String name, String address) {
    return count(byName, name) >= FAILURES_PER_NAME
        || count(byAddress, address) >= FAILURES_PER_ADDRESS;
  }

  void countFailure(String name, String address) {
    byName.get(name, key -> new AtomicInteger()).incrementAndGet();
    byAddress.get(address, key -> new AtomicInteger()).incrementAndGet();
  }

  void forget(String name) {
    byName.invalidate(name);
  }

  private static int count(Cache<String, AtomicInteger> counters, String key) {
    AtomicInteger counter = counters.getIfPresent(key);
    return counter == null ? 0 : counter.get();
  }
}
