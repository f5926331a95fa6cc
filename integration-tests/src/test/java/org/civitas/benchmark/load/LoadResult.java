package org.civitas.benchmark.load;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What came of a phase of load.
 *
 * @param inTime good answers (2xx) before the phase ended
 * @param statuses all answers by status, those that came after the end included
 * @param latencies in nanoseconds, of all answers, each from its intended send time
 */
public record LoadResult(
    double seconds, long inTime, Map<Integer, Long> statuses, Histogram latencies) {

  public LoadResult {
    statuses = new TreeMap<>(statuses);
  }

  public double perSecond() {
    return inTime / seconds;
  }

  public long answers() {
    return latencies.getTotalCount();
  }

  /** The share of answers that are no 2xx. */
  public double refusedShare() {
    long refused =
        statuses.entrySet().stream()
            .filter(each -> !isGood(each.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return answers() == 0 ? 0 : (double) refused / answers();
  }

  public double millisAt(double percentile) {
    return latencies.getValueAtPercentile(percentile) / 1e6;
  }

  static boolean isGood(int status) {
    return status / 100 == 2;
  }
}
