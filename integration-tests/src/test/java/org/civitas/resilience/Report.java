package org.civitas.resilience;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the storm did to whom. */
record Report(long seed, List<Tally> tallies, Map<String, List<Duration>> recoveries) {

  @Override
  public String toString() {
    String workloads = tallies.stream().map(Tally::line).collect(Collectors.joining("\n"));
    String faults =
        recoveries.entrySet().stream()
            .map(fault -> line(fault.getKey(), fault.getValue()))
            .collect(Collectors.joining("\n"));
    return """

    Resilience, seed %d

    %s
    %s

    fault                                      times  seconds to recover, at most
    %s
    """
        .formatted(seed, Tally.heading(), workloads, faults);
  }

  private static String line(String fault, List<Duration> durations) {
    Duration most = durations.stream().max(Duration::compareTo).orElseThrow();
    return "%-42s %5d %28.1f".formatted(fault, durations.size(), most.toMillis() / 1000.0);
  }
}
