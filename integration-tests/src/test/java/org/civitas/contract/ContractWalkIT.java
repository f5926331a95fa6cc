package org.civitas.contract;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.civitas.testing.Citizens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Asks every operation of the document, as the running server answers it, for good and for bad.
 * Nothing here knows a context: an operation joins by being documented (docs/adr/025).
 */
class ContractWalkIT {

  private static final Settings SETTINGS = Settings.given();
  private static final AtomicInteger REQUESTS = new AtomicInteger();

  @TestFactory
  Stream<DynamicNode> everyOperation() {
    Document document = Document.served();
    Stage stage = new Stage(document);
    return document.operations().stream()
        .map(
            operation ->
                DynamicContainer.dynamicContainer(operation.id(), tests(operation, stage)));
  }

  private static Stream<DynamicTest> tests(Operation operation, Stage stage) {
    return Themes.all().entrySet().stream()
        .filter(theme -> theme.getValue().concerns(operation))
        .map(theme -> DynamicTest.dynamicTest(theme.getKey(), () -> walk(operation, stage, theme)));
  }

  private static void walk(Operation operation, Stage stage, Map.Entry<String, Theme> theme) {
    try (Walk walk = new Walk(operation, stage, SETTINGS)) {
      theme.getValue().walk(walk);
      REQUESTS.addAndGet(walk.requests());
      walk.report();
    }
  }

  @AfterAll
  static void endAndTell() {
    Citizens.dismiss();
    System.out.printf(
        "Contract walk: %d requests, %d random ones an operation, seed %d%n",
        REQUESTS.get(), SETTINGS.cases(), SETTINGS.seed());
  }
}
