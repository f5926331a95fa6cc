package org.civitas.benchmark.report;

import static org.civitas.benchmark.report.Table.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that was measured: tables and bars for the console, files for later. */
public record Report(Servers servers, List<Comparison> comparisons) {

  private static final int BAR = 50;
  private static final int TITLE = 32;

  /** All tables, as {@code docs/performance.md} has them. */
  public String tables() {
    return serverTable() + "\n" + operationTable() + "\n" + costTable();
  }

  private Table serverTable() {
    Table table = new Table("", "Civitas", "goal", "floor");
    table.add(
        "first start to ready, s",
        number(servers.firstStartSeconds(), 1),
        "",
        number(servers.floorStartSeconds(), 1));
    if (!servers.warmStartSeconds().isEmpty()) {
      table.add("warm start to ready, s", number(servers.warmStart(), 1), "< 12", "");
    }
    table.add(
        "resident at start, MB",
        megabytes(servers.civitasBytesAtStart()),
        "",
        megabytes(servers.floorBytesAtStart()));
    table.add(
        "resident after load, MB",
        megabytes(servers.civitasBytesAfter()),
        "< 700",
        megabytes(servers.floorBytesAfter()));
    addGrowth(table);
    return table;
  }

  /** What a hundred times as many listings cost. */
  private void addGrowth(Table table) {
    List<Comparison> pages =
        comparisons.stream().filter(each -> each.operation().startsWith("page-")).toList();
    if (pages.size() == 2) {
      Comparison few = pages.get(0);
      Comparison many = pages.get(1);
      table.add(
          "page of 100,000 to page of 1,000, req/s",
          number(many.civitas(Figures::perSecond) / few.civitas(Figures::perSecond), 2),
          ">= 0.80",
          number(many.floor(Figures::perSecond) / few.floor(Figures::perSecond), 2));
    }
  }

  private Table operationTable() {
    Table table =
        new Table(
            "operation",
            "req/s",
            "floor",
            "ratio",
            "lowest",
            "highest",
            "goal",
            "p50 ms",
            "floor",
            "p99 ms",
            "floor",
            "not 2xx",
            "floor");
    for (Comparison each : comparisons) {
      table.add(
          each.title(),
          civitas(each, Figures::perSecond, 0),
          floor(each, Figures::perSecond, 0),
          number(each.ratio(Figures::perSecond), 2),
          number(each.lowestRatio(Figures::perSecond), 2),
          number(each.highestRatio(Figures::perSecond), 2),
          each.goal().isPresent() ? ">= " + number(each.goal().getAsDouble(), 2) : "",
          civitas(each, Figures::p50Millis, 2),
          floor(each, Figures::p50Millis, 2),
          civitas(each, Figures::p99Millis, 2),
          floor(each, Figures::p99Millis, 2),
          number(100 * each.civitas(Figures::refusedShare), 1) + " %",
          number(100 * each.floor(Figures::refusedShare), 1) + " %");
    }
    return table;
  }

  private Table costTable() {
    Table table =
        new Table(
            "for each request",
            "KB allocated",
            "floor",
            "server CPU us",
            "floor",
            "ratio",
            "database CPU us",
            "floor",
            "generator CPU us",
            "floor",
            "others");
    for (Comparison each : comparisons) {
      table.add(
          each.title(),
          civitas(each, Figures::allocatedKilobytes, 1),
          floor(each, Figures::allocatedKilobytes, 1),
          civitas(each, Figures::serverMicros, 0),
          floor(each, Figures::serverMicros, 0),
          number(each.ratio(Figures::serverMicros), 1),
          civitas(each, Figures::databaseMicros, 0),
          floor(each, Figures::databaseMicros, 0),
          civitas(each, Figures::generatorMicros, 0),
          floor(each, Figures::generatorMicros, 0),
          number(100 * each.highest(Figures::othersShare), 0) + " %");
    }
    return table;
  }

  private static String civitas(Comparison each, ToDoubleFunction<Figures> figure, int digits) {
    return number(each.civitas(figure), digits);
  }

  private static String floor(Comparison each, ToDoubleFunction<Figures> figure, int digits) {
    return number(each.floor(figure), digits);
  }

  private static String megabytes(long bytes) {
    return number(bytes / 1024.0 / 1024, 0);
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
    String title = comparison.title() + " ".repeat(TITLE - comparison.title().length());
    return title + bar + number(ratio, 2);
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
            .map(Figures::csv);
    return Stream.concat(Stream.of(Figures.CSV_HEADING), rows)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
