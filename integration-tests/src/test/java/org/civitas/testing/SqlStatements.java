package org.civitas.testing;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts the statements that one request sends, as the database saw them. Other work goes on in the
 * server meanwhile, so the request is repeated, and only statements that ran once or more for each
 * repetition are counted as its own.
 */
public final class SqlStatements {

  private static final int REPETITIONS = 40;

  private SqlStatements() {}

  /** Statements for each call, transaction control left out. */
  public static long perCall(Runnable call) {
    call.run();
    Map<Long, Long> before = calls();
    for (int i = 0; i < REPETITIONS; i++) {
      call.run();
    }
    return calls().entrySet().stream()
        .mapToLong(each -> each.getValue() - before.getOrDefault(each.getKey(), 0L))
        .map(more -> more / REPETITIONS)
        .sum();
  }

  /** How often statements of this form ran so far, on whoever's behalf. */
  public static long calls(String like) {
    Object calls =
        Civitas.query(
                "select coalesce(sum(calls), 0) from pg_stat_statements where query ilike ?", like)
            .getFirst()
            .getFirst();
    return ((Number) calls).longValue();
  }

  private static Map<Long, Long> calls() {
    Map<Long, Long> calls = new HashMap<>();
    Civitas.query(
            "select queryid, sum(calls) from pg_stat_statements"
                + " where query !~* '^(begin|commit|rollback|set|show)' group by queryid")
        .forEach(row -> calls.put((Long) row.get(0), ((Number) row.get(1)).longValue()));
    return calls;
  }
}
