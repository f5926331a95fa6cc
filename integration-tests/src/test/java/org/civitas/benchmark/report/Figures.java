package org.civitas.benchmark.report;

import static org.civitas.benchmark.report.Table.number;

import java.util.List;
import org.civitas.benchmark.load.LoadResult;
import org.civitas.benchmark.measure.Usage;

/**
 * One round of one operation on one server. Costs are for each request of the saturated phase,
 * latencies are of the paced one. What others took of the processors shows how far to trust it all.
 */
public record Figures(
    String operation,
    String server,
    int round,
    double perSecond,
    double p50Millis,
    double p99Millis,
    double allocatedKilobytes,
    double serverMicros,
    double databaseMicros,
    double generatorMicros,
    double othersShare,
    double refusedShare) {

  static final String CSV_HEADING =
      "operation,server,round,perSecond,p50Millis,p99Millis,allocatedKilobytes,serverMicros,"
          + "databaseMicros,generatorMicros,othersShare,refusedShare";

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
        used.allocatedBytes() / requests / 1024,
        used.server() / requests / 1e3,
        used.database() / requests / 1e3,
        used.generator() / requests / 1e3,
        used.othersShare(),
        Math.max(saturated.refusedShare(), paced.refusedShare()));
  }

  String csv() {
    return String.join(
        ",",
        List.of(
            operation,
            server,
            Integer.toString(round),
            number(perSecond, 1),
            number(p50Millis, 3),
            number(p99Millis, 3),
            number(allocatedKilobytes, 2),
            number(serverMicros, 1),
            number(databaseMicros, 1),
            number(generatorMicros, 1),
            number(othersShare, 3),
            number(refusedShare, 4)));
  }

  /** One line while the run goes on. */
  @Override
  public String toString() {
    return "%d %-8s %7s req/s  p50 %8s ms  p99 %8s ms  server %6s us  database %5s us"
            .formatted(
                round,
                server,
                number(perSecond, 0),
                number(p50Millis, 2),
                number(p99Millis, 2),
                number(serverMicros, 0),
                number(databaseMicros, 0))
        + "  generator %4s us  %7s KB  others %2s %%"
            .formatted(
                number(generatorMicros, 0),
                number(allocatedKilobytes, 1),
                number(100 * othersShare, 0));
  }
}
