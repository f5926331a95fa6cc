package org.civitas.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.civitas.benchmark.measure.LinuxProcess;
import org.civitas.benchmark.report.Comparison;
import org.civitas.benchmark.report.Report;
import org.civitas.benchmark.report.Servers;
import org.civitas.server.Prepare;
import org.civitas.testing.Directories;

/** Measures Civitas against the floor: see {@code docs/performance.md}. */
public final class Benchmark {

  private static final int WARM_STARTS = 3;

  private final Options options;
  private final Path data;
  private final PrintStream log;
  private final Ending ending;

  private Benchmark(Options options, Path data, PrintStream log, Ending ending) {
    this.options = options;
    this.data = data;
    this.log = log;
    this.ending = ending;
  }

  public static void main(String[] arguments) throws IOException {
    Options options = Options.fromSystemProperties();
    LinuxProcess.self().scheduleAsBatch();
    Path work = Files.createDirectories(options.work());
    Path data = Files.createTempDirectory(work, "data");
    Ending ending = new Ending();
    try (PrintStream log =
        new PrintStream(
            Files.newOutputStream(work.resolve("civitas.log")), true, StandardCharsets.UTF_8)) {
      new Benchmark(options, data, log, ending).run();
    } finally {
      Directories.deleteUnlessKept(data);
      ending.complete();
    }
  }

  private void run() throws IOException {
    ending.during(
        () -> System.err.println("Ends when the server is prepared"),
        () -> {
          Prepare.main(new String[0]);
          return null;
        });
    List<Double> starts = new ArrayList<>();
    try (CivitasContender civitas = start(starts);
        FloorContender floor = FloorContender.start(civitas, options.work().resolve("floor.log"))) {
      compare(civitas, floor, starts);
    }
  }

  private void compare(CivitasContender civitas, FloorContender floor, List<Double> starts)
      throws IOException {
    try {
      long civitasBytes = civitas.meter().residentBytes();
      long floorBytes = floor.meter().residentBytes();
      List<Comparison> comparisons = new Match(civitas, floor, options).play();
      Servers servers =
          new Servers(
              starts.getFirst(),
              starts.subList(1, starts.size()),
              floor.secondsToReady(),
              civitasBytes,
              civitas.meter().residentBytes(),
              floorBytes,
              floor.meter().residentBytes());
      show(new Report(servers, comparisons));
    } finally {
      // Ending the servers takes waiting, which an interrupted thread cannot do.
      boolean interrupted = Thread.interrupted();
      if (interrupted) {
        System.err.println("Interrupted, cleaning up");
      }
    }
  }

  /** The first start makes the database; those that follow find everything in place. */
  private CivitasContender start(List<Double> seconds) {
    CivitasContender civitas = CivitasContender.start(data, log, ending);
    seconds.add(civitas.secondsToReady());
    System.out.printf("First start to ready: %.1f s%n", civitas.secondsToReady());
    for (int i = 0; i < WARM_STARTS && options.measures("start"); i++) {
      civitas.close();
      civitas = CivitasContender.start(data, log, ending);
      seconds.add(civitas.secondsToReady());
      System.out.printf("Warm start to ready: %.1f s%n", civitas.secondsToReady());
    }
    return civitas;
  }

  private void show(Report report) throws IOException {
    report.writeTo(options.work());
    System.out.println();
    System.out.println(report.tables());
    System.out.println("Requests per second as a share of the floor, | is the goal");
    System.out.println(report.bars());
    System.out.println();
    System.out.println("Files: " + options.work());
  }
}
