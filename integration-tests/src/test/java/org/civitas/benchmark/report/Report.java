package org.civitas.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that was measured: a table and bars for the console, files for later. */
public record Report(Servers servers, List<Comparison> comparisons) {

  private static final int BAR = 50;
  private static final double MEGA = 1024 * 1024;

  /** Both tables, as {@code docs/performance.md} has them. */
  public String tables() {
    return serverTable() + "\n" + operationTable() + "\n" + costTable();
  }

  private String serverTable() {
    Table table = new Table("", "Civitas", "goal", "floor");
    table.add(
        "first start to ready, s",
        text("%.1f", servers.firstStartSeconds()),
        "",
        text("%.1f", servers.floorStartSeconds()));
    if (!servers.warmStartSeconds().isEmpty()) {
      table.add("warm start to ready, s", text("%.1f", servers.warmStart()), "< 12", "");
    }
    table.add(
        "resident at start, MB",
        text("%.0f", servers.civitasBytesAtStart() / MEGA),
        "",
        text("%.0f", servers.floorBytesAtStart() / MEGA));
    table.add(
        "resident after load, MB",
        text("%.0f", servers.civitasBytesAfter() / MEGA),
        "< 700",
        text("%.0f", servers.floorBytesAfter() / MEGA));
    return table.toString();
  }

  private String operationTable() {
    Table table =
        new Table(
            "operation",
            "req/s",
            "floor",
            "ratio",
            "lowest-highest",
            "goal",
            "p50 ms",
            "floor",
            "p99 ms",
            "floor",
            "not 2xx");
    for (Comparison each : comparisons) {
      table.add(
          each.title(),
          text("%.0f", each.civitas(Figures::perSecond)),
          text("%.0f", each.floor(Figures::perSecond)),
          text("%.2f", each.ratio(Figures::perSecond)),
          text(
              "%.2f-%.2f",
              each.lowestRatio(Figures::perSecond), each.highestRatio(Figures::perSecond)),
          each.goal().isPresent() ? text(">= %.2f", each.goal().getAsDouble()) : "",
          text("%.2f", each.civitas(Figures::p50Millis)),
          text("%.2f", each.floor(Figures::p50Millis)),
          text("%.2f", each.civitas(Figures::p99Millis)),
          text("%.2f", each.floor(Figures::p99Millis)),
          text("%.1f %%", each.civitas(Figures::refusedShare) * 100));
    }
    return table.toString();
  }

  private String costTable() {
    Table table =
        new Table(
            "for each request",
            "KB allocated",
            "floor",
            "server CPU us",
            "floor",
            "CPU ratio",
            "database CPU us",
            "floor",
            "generator CPU us",
            "floor");
    for (Comparison each : comparisons) {
      table.add(
          each.title(),
          text("%.1f", each.civitas(Figures::allocatedBytes) / 1024),
          text("%.1f", each.floor(Figures::allocatedBytes) / 1024),
          text("%.0f", each.civitas(Figures::serverMicros)),
          text("%.0f", each.floor(Figures::serverMicros)),
          text("%.1f", each.ratio(Figures::serverMicros)),
          text("%.0f", each.civitas(Figures::databaseMicros)),
          text("%.0f", each.floor(Figures::databaseMicros)),
          text("%.0f", each.civitas(Figures::generatorMicros)),
          text("%.0f", each.floor(Figures::generatorMicros)));
    }
    return table.toString();
  }

  /** The share of the floor's throughput as bars, with the goal as a mark. */
  public String bars() {
    return comparisons.stream().map(Report::bar).collect(Collectors.joining("\n"));
  }

  private static String bar(Comparison comparison) {
    double ratio = comparison.ratio(Figures::perSecond);
    StringBuilder bar = new StringBuilder(" ".repeat(BAR + 1));
    for (int i = 0; i < Math.min(BAR, Math.round(ratio * BAR)); i++) {
      bar.setCharAt(i, '#');
    }
    comparison.goal().ifPresent(goal -> bar.setCharAt((int) Math.round(goal * BAR), '|'));
    return text("%-32s %s %.2f", comparison.title(), bar, ratio);
  }

  public void writeTo(Path folder) throws IOException {
    Files.writeString(folder.resolve("tables.md"), tables());
    Files.writeString(folder.resolve("figures.csv"), csv());
    Files.writeString(folder.resolve("ratios.svg"), new Chart(comparisons).svg());
  }

  private String csv() {
    Stream<String> rows =
        comparisons.stream()
            .flatMap(each -> Stream.concat(each.civitas().stream(), each.floor().stream()))
            .map(Report::row);
    return Stream.concat(Stream.of(heading()), rows).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String heading() {
    return Stream.of(Figures.class.getRecordComponents())
        .map(component -> component.getName())
        .collect(Collectors.joining(","));
  }

  private static String row(Figures figures) {
    return text(
        "%s,%s,%d,%.1f,%.3f,%.3f,%.0f,%.1f,%.1f,%.1f,%.4f",
        figures.operation(),
        figures.server(),
        figures.round(),
        figures.perSecond(),
        figures.p50Millis(),
        figures.p99Millis(),
        figures.allocatedBytes(),
        figures.serverMicros(),
        figures.databaseMicros(),
        figures.generatorMicros(),
        figures.refusedShare());
  }

  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
