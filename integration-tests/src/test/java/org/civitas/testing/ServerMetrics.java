package org.civitas.testing;

/** What the shared server counts, read as an operator reads it. */
public final class ServerMetrics {

  private static final Api READER = Api.anonymous();

  private ServerMetrics() {}

  /** The value of a series, by its name with its labels; 0 when there is no such series yet. */
  public static double value(String series) {
    return READER
        .get("/metrics")
        .text()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElse(0);
  }
}
