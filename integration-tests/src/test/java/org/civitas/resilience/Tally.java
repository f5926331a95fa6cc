package org.civitas.resilience;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What a workload did, and what was found wrong with the outcome. */
final class Tally {

  private final String workload;
  private final LongAdder operations = new LongAdder();
  private final LongAdder acknowledged = new LongAdder();
  private final LongAdder repeated = new LongAdder();
  private final Queue<String> lost = new ConcurrentLinkedQueue<>();
  private final Queue<String> doubled = new ConcurrentLinkedQueue<>();
  private final Queue<String> broken = new ConcurrentLinkedQueue<>();

  Tally(String workload) {
    this.workload = workload;
  }

  /** An operation has ended with a definite answer. */
  void operation() {
    operations.increment();
  }

  /** A change was confirmed to the client. */
  void acknowledged() {
    acknowledged.increment();
  }

  /** A request got no answer, or none to rely on, and was sent again. */
  void repeated() {
    repeated.increment();
  }

  /** A confirmed change is not there. */
  void lost(String what) {
    lost.add(what);
  }

  /** Something is there more than once. */
  void doubled(String what) {
    doubled.add(what);
  }

  /** Something is not as it must always be. */
  void broken(String what) {
    broken.add(what);
  }

  boolean isClean() {
    return lost.isEmpty() && doubled.isEmpty() && broken.isEmpty();
  }

  long acknowledgements() {
    return acknowledged.sum();
  }

  String line() {
    return "%-12s %10d %12d %8d %5d %8d %7d"
        .formatted(
            workload,
            operations.sum(),
            acknowledged.sum(),
            repeated.sum(),
            lost.size(),
            doubled.size(),
            broken.size());
  }

  static String heading() {
    return "workload     operations acknowledged repeated  lost  doubled  broken";
  }

  /** The first things found wrong. */
  String findings() {
    StringBuilder text = new StringBuilder();
    append(text, "lost", lost);
    append(text, "doubled", doubled);
    append(text, "broken", broken);
    return text.toString();
  }

  private void append(StringBuilder text, String kind, Queue<String> found) {
    found.stream()
        .limit(10)
        .forEach(what -> text.append("%s %s: %s%n".formatted(workload, kind, what)));
  }
}
