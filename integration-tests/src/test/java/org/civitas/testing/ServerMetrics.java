package org.civitas.testing;

/** What a server counts, read as an operator reads it. */
public final class ServerMetrics {

  private static final Api READER = Api.anonymous();

  private ServerMetrics() {}

  /** The value of a series of the shared server, by its name with its labels. */
  public static double value(String series) {
    return value(READER, series);
  }

  /** The same of the server that this client asks; 0 when there is no such series yet. */
  public static double value(Api reader, String series) {
    return reader
        .get("/metrics")
        .text()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElse(0);
  }
}
