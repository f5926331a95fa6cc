package org.civitas.benchmark.report;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** All rounds of one operation. Ratios are taken within a round, so that drift cancels out. */
public record Comparison(
    String title, OptionalDouble goal, List<Figures> civitas, List<Figures> floor) {

  public String operation() {
    return civitas.getFirst().operation();
  }

  public double civitas(ToDoubleFunction<Figures> figure) {
    return median(civitas.stream().mapToDouble(figure).sorted().toArray());
  }

  public double floor(ToDoubleFunction<Figures> figure) {
    return median(floor.stream().mapToDouble(figure).sorted().toArray());
  }

  /** Civitas through floor. */
  public double ratio(ToDoubleFunction<Figures> figure) {
    return median(ratios(figure));
  }

  public double lowestRatio(ToDoubleFunction<Figures> figure) {
    return ratios(figure)[0];
  }

  public double highestRatio(ToDoubleFunction<Figures> figure) {
    double[] ratios = ratios(figure);
    return ratios[ratios.length - 1];
  }

  /** The highest on either server. */
  public double highest(ToDoubleFunction<Figures> figure) {
    return Stream.concat(civitas.stream(), floor.stream()).mapToDouble(figure).max().orElseThrow();
  }

  private double[] ratios(ToDoubleFunction<Figures> figure) {
    double[] ratios = new double[civitas.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = figure.applyAsDouble(civitas.get(i)) / figure.applyAsDouble(floor.get(i));
    }
    Arrays.sort(ratios);
    return ratios;
  }

  static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
