package org.civitas.benchmark.report;

import org.civitas.benchmark.load.LoadResult;
import org.civitas.benchmark.measure.Usage;

/**
 * One round of one operation on one server. Costs are for each request of the saturated phase,
 * latencies are of the paced one.
 */
public record Figures(
    String operation,
    String server,
    int round,
    double perSecond,
    double p50Millis,
    double p99Millis,
    double allocatedBytes,
    double serverMicros,
    double databaseMicros,
    double generatorMicros,
    double refusedShare) {

  public static Figures of(
      String operation,
      String server,
      int round,
      LoadResult saturated,
      LoadResult paced,
      Usage used) {
    double requests = saturated.answers();
    return new Figures(
        operation,
        server,
        round,
        saturated.perSecond(),
        paced.millisAt(50),
        paced.millisAt(99),
        used.allocatedBytes() / requests,
        used.serverNanos() / requests / 1e3,
        used.databaseNanos() / requests / 1e3,
        used.generatorNanos() / requests / 1e3,
        Math.max(saturated.refusedShare(), paced.refusedShare()));
  }

  /** One line while the run goes on. */
  @Override
  public String toString() {
    return Report.text(
        "%d %-8s %7.0f req/s  p50 %7.2f ms  p99 %8.2f ms  server %5.0f us  database %5.0f us"
            + "  generator %4.0f us  %7.1f KB",
        round,
        server,
        perSecond,
        p50Millis,
        p99Millis,
        serverMicros,
        databaseMicros,
        generatorMicros,
        allocatedBytes / 1024);
  }
}
