package org.civitas.benchmark.measure;

/**
 * What has been used so far, or between two looks, in nanoseconds and bytes.
 *
 * @param passed time
 * @param machine processor time of everything on this machine
 * @param server processor time of the server
 * @param database processor time of the database; 0 if it is not on this machine
 * @param generator processor time of the benchmark itself
 * @param allocatedBytes what the server's threads have allocated
 */
public record Usage(
    long passed, long machine, long server, long database, long generator, long allocatedBytes) {

  public Usage since(Usage before) {
    return new Usage(
        passed - before.passed,
        machine - before.machine,
        server - before.server,
        database - before.database,
        generator - before.generator,
        allocatedBytes - before.allocatedBytes);
  }

  /** The share of the processors that went to what has no part in the benchmark. */
  public double othersShare() {
    double all = (double) passed * Runtime.getRuntime().availableProcessors();
    return Math.max(0, machine - server - database - generator) / all;
  }
}
