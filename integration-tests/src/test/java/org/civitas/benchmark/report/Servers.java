package org.civitas.benchmark.report;

import java.util.List;

/**
 * What is measured once for each server. Times are from the start of everything to ready, memory is
 * resident.
 */
public record Servers(
    double firstStartSeconds,
    List<Double> warmStartSeconds,
    double floorStartSeconds,
    long civitasBytesAtStart,
    long civitasBytesAfter,
    long floorBytesAtStart,
    long floorBytesAfter) {

  public double warmStart() {
    return Comparison.median(warmStartSeconds.stream().mapToDouble(d -> d).sorted().toArray());
  }
}
