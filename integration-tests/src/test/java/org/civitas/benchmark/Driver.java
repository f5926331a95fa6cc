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
record Driver(Contender server, Duration phase) {

  private static final int CONNECTIONS = 32;
  private static final double SHARE = 0.7;

  void warmUp(Operation operation, Duration duration) {
    run(operation, Pace.SATURATED, duration);
    server.settle();
  }

  Figures measure(Operation operation, int round) {
    server.settle();
    Usage before = server.meter().look();
    LoadResult saturated = run(operation, Pace.SATURATED, phase);
    server.settle();
    Usage used = server.meter().look().since(before);
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
