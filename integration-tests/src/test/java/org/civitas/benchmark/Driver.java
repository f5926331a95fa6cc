package org.civitas.benchmark;

import java.time.Duration;
import org.civitas.benchmark.load.LoadGenerator;
import org.civitas.benchmark.load.LoadResult;
import org.civitas.benchmark.load.Pace;
import org.civitas.benchmark.load.RequestSource;
import org.civitas.benchmark.measure.Usage;
import org.civitas.benchmark.report.Figures;

/**
 * Drives one operation on one server: saturated for throughput and costs, then paced for latency.
 */
record Driver(Contender server, Statements statements, Duration phase) {

  private static final int CONNECTIONS = 32;
  private static final double SHARE = 0.7;
  private static final double FEW = 0.05;
  private static final int MOST_TIMES = 12;

  /**
   * Goes on until the server's virtual machine has little left to compile: on few processors that
   * takes from the requests while it lasts, and the more code a request runs the longer it lasts.
   */
  void warmUp(Operation operation, Duration duration) {
    long compilation;
    int times = 0;
    do {
      compilation = server.meter().compilation().toMillis();
      run(operation, Pace.SATURATED, duration);
      server.settle();
      times++;
    } while (server.meter().compilation().toMillis() - compilation > duration.toMillis() * FEW
        && times < MOST_TIMES);
  }

  Figures measure(Operation operation, int round) {
    server.settle();
    statements.forget();
    Usage before = server.meter().look();
    LoadResult saturated = run(operation, Pace.SATURATED, phase);
    server.settle();
    Usage used = server.meter().look().since(before);
    statements.note(operation.name(), server.name(), round, saturated.answers());
    LoadResult paced =
        run(operation, Pace.perSecond(Math.max(1, saturated.perSecond() * SHARE)), phase);
    server.settle();
    return Figures.of(operation.name(), server.name(), round, saturated, paced, used);
  }

  private LoadResult run(Operation operation, Pace pace, Duration duration) {
    RequestSource requests = operation.requests().get();
    try (LoadGenerator generator = LoadGenerator.connect(server.baseUri(), CONNECTIONS)) {
      LoadResult result = generator.run(requests, pace, duration);
      if (result.refusedShare() > 0 && !operation.refusalsAllowed()) {
        throw new IllegalStateException(
            "%s: %s answered %s".formatted(operation.title(), server.name(), result.statuses()));
      }
      return result;
    }
  }
}
