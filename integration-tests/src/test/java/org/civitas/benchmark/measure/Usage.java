package org.civitas.benchmark.measure;

/**
 * What has been used so far, or between two looks.
 *
 * @param serverNanos processor time of the server
 * @param databaseNanos processor time of the database; 0 if it is not on this machine
 * @param generatorNanos processor time of the benchmark itself
 * @param allocatedBytes what the server's threads have allocated
 */
public record Usage(
    long serverNanos, long databaseNanos, long generatorNanos, long allocatedBytes) {

  public Usage since(Usage before) {
    return new Usage(
        serverNanos - before.serverNanos,
        databaseNanos - before.databaseNanos,
        generatorNanos - before.generatorNanos,
        allocatedBytes - before.allocatedBytes);
  }
}
