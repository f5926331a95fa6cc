package org.civitas.benchmark.load;

/**
 * When requests are sent: each as soon as a connection is free, or at a fixed rate that does not
 * care how the server feels. At a fixed rate a request that has to wait for a connection waits in
 * its latency too, as a user would.
 */
public record Pace(double intervalNanos) {

  public static final Pace SATURATED = new Pace(0);

  public static Pace perSecond(double requests) {
    return new Pace(1_000_000_000 / requests);
  }

  long due(long start, long number, long now) {
    return intervalNanos == 0 ? now : start + (long) (number * intervalNanos);
  }
}
