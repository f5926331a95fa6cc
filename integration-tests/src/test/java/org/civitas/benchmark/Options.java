package org.civitas.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What to measure and for how long, from the system properties {@code civitas.bench.*}. */
record Options(
    List<String> operations,
    int rounds,
    Duration phase,
    Duration warmUp,
    String recordings,
    Path work) {

  private static final String NONE = "none";

  static Options fromSystemProperties() {
    return new Options(
        List.of(text("operations", "all").split(",")),
        Integer.parseInt(text("rounds", "3")),
        Duration.ofSeconds(Long.parseLong(text("seconds", "6"))),
        Duration.ofSeconds(Long.parseLong(text("warmup", "10"))),
        text("jfr", NONE),
        Path.of(System.getProperty("civitas.work")).toAbsolutePath());
  }

  boolean records() {
    return !recordings.equals(NONE);
  }

  /** Without {@code start} there is one start only, and no restarts are measured. */
  boolean measures(String operation) {
    return operations.contains("all") || operations.contains(operation);
  }

  private static String text(String name, String otherwise) {
    return System.getProperty("civitas.bench." + name, otherwise);
  }
}
