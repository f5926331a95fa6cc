package org.civitas.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.civitas.benchmark.report.Comparison;
import org.civitas.benchmark.report.Figures;

/** Both servers through all operations, in turn: A B A B. */
final class Match {

  private final CivitasContender civitas;
  private final FloorContender floor;
  private final Options options;
  private final Listings listings;
  private final Statements statements;
  private final List<Operation> operations;

  Match(CivitasContender civitas, FloorContender floor, Options options) {
    this.civitas = civitas;
    this.floor = floor;
    this.options = options;
    this.statements = new Statements(civitas.storage(), options.work().resolve("statements.csv"));
    this.listings = new Listings(civitas.storage());
    this.operations =
        new Operations(new People(civitas.baseUri()), listings)
            .all().stream().filter(each -> options.measures(each.name())).toList();
  }

  List<Comparison> play() throws IOException {
    statements.begin();
    List<Comparison> comparisons = new ArrayList<>();
    for (Operation operation : operations) {
      System.out.println(operation.title());
      comparisons.add(play(operation));
    }
    return comparisons;
  }

  private Comparison play(Operation operation) throws IOException {
    listings.store(operation.stored());
    SameAnswers.check(operation, civitas, floor);
    Driver first = new Driver(civitas, statements, options.phase());
    Driver second = new Driver(floor, statements, options.phase());
    first.warmUp(operation, options.warmUp());
    second.warmUp(operation, options.warmUp());
    startRecording(operation);
    List<Figures> ofCivitas = new ArrayList<>();
    List<Figures> ofFloor = new ArrayList<>();
    for (int round = 1; round <= options.rounds(); round++) {
      ofCivitas.add(measure(first, operation, round));
      ofFloor.add(measure(second, operation, round));
    }
    stopRecording();
    return new Comparison(operation.title(), operation.goal(), ofCivitas, ofFloor);
  }

  private Figures measure(Driver driver, Operation operation, int round) {
    listings.tidy();
    Figures figures = driver.measure(operation, round);
    System.out.println("  " + figures);
    return figures;
  }

  private void startRecording(Operation operation) {
    if (options.records()) {
      Path file = options.work().resolve(operation.name() + ".jfr");
      civitas.meter().startRecording(options.recordings(), file);
    }
  }

  private void stopRecording() {
    if (options.records()) {
      civitas.meter().stopRecording();
    }
  }
}
