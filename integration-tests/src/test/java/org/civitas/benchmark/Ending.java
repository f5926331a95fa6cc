package org.civitas.benchmark;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What happens on Ctrl-C: the run is interrupted, leaves by the way that any fault takes, which
 * ends all that was started, and only then does this process end.
 */
final class Ending {

  private static final long CLEANING_SECONDS = 120;

  private final Thread run = Thread.currentThread();
  private final CountDownLatch cleaned = new CountDownLatch(1);
  private Runnable means = run::interrupt;
  private boolean requested;

  Ending() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "stop"));
  }

  /** Work that must not be interrupted, but can be cancelled. */
  <T> T during(Runnable cancel, Supplier<T> work) {
    replace(cancel);
    try {
      return work.get();
    } finally {
      replace(run::interrupt);
    }
  }

  /** Everything is cleaned up. */
  void complete() {
    cleaned.countDown();
  }

  private synchronized void replace(Runnable other) {
    means = other;
    if (requested) {
      means.run();
    }
  }

  private synchronized void request() {
    requested = true;
    means.run();
  }

  private void end() {
    request();
    try {
      if (!cleaned.await(CLEANING_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("The benchmark could not clean up in time.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
