package org.civitas.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What the database was asked during a round: the first place to look when it is slow. */
record Statements(Storage storage, Path file) {

  private static final String HEADER =
      "operation,server,round,calls for each request,us for each call,statement";

  private static final String BEFORE =
      """
      create temporary table statements_before on commit preserve rows as
      select queryid, calls, total_exec_time from pg_stat_statements
      """;

  /** As comma-separated values; the statement is on one line and comes last. */
  private static final String SINCE =
      """
      select concat_ws(',', ?::text, ?::text, ?::text,
        round(spent.calls / ?::numeric, 3), round(1000 * spent.millis / spent.calls, 1),
        '"' || replace(regexp_replace(query, '\\s+', ' ', 'g'), '"', '""') || '"')
      from (
        select query, s.calls - coalesce(b.calls, 0) as calls,
          (s.total_exec_time - coalesce(b.total_exec_time, 0))::numeric as millis
        from pg_stat_statements s left join statements_before b using (queryid)) spent
      where spent.calls >= ?::numeric / 100
      order by spent.millis desc
      """;

  void begin() throws IOException {
    Files.writeString(file, HEADER + System.lineSeparator());
  }

  void forget() {
    storage.execute("drop table if exists statements_before");
    storage.execute(BEFORE);
  }

  /** Adds those that came at least once in a hundred requests. */
  void note(String operation, String server, int round, long requests) {
    List<String> lines = storage.texts(SINCE, operation, server, round, requests, requests);
    try {
      Files.write(file, lines, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
