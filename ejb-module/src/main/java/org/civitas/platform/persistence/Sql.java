package org.civitas.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.civitas.platform.metrics.Tracing;

/**
 * SQL for what entities are the wrong tool for: lists, locks, queues, records that only grow. Takes
 * part in the current transaction. Arguments may be text, numbers, booleans, UUIDs, instants, enums
 * and collections of text or UUIDs (as arrays, for {@code = any(?)}).
 */
@ApplicationScoped
public class Sql {

  @Inject DataSource dataSource;
  @Inject PendingCommands pending;
  @Inject Tracing tracing;

  /** Changes rows and tells how many. */
  public int update(String sql, Object... arguments) {
    return send(List.of(Command.of(sql, arguments)), Statement::getUpdateCount);
  }

  /**
   * Changes rows in the same round trip as the next statement of the transaction, or at its end.
   * For changes of which nobody asks whether they hit, and which entities do not read or need
   * meanwhile: those do not wait for it.
   */
  public void later(String sql, Object... arguments) {
    pending.add(Command.of(sql, arguments));
  }

  /** Sends what was left for later. */
  public void flush() {
    List<Command> commands = pending.take();
    if (!commands.isEmpty()) {
      execute(commands, statement -> null);
    }
  }

  public <T> List<T> list(String sql, Function<Row, T> mapping, Object... arguments) {
    return send(List.of(Command.of(sql, arguments)), statement -> rows(statement, mapping));
  }

  public <T> Optional<T> find(String sql, Function<Row, T> mapping, Object... arguments) {
    return list(sql, mapping, arguments).stream().findFirst();
  }

  /** The rows of one query and what another counts, in one round trip. */
  <T, R> R listAndCount(
      Command list, Function<Row, T> mapping, Command count, BiFunction<List<T>, Long, R> result) {
    return send(
        List.of(list, count),
        statement -> {
          List<T> rows = rows(statement, mapping);
          statement.getMoreResults();
          return result.apply(rows, rows(statement, row -> row.longValue(1)).getFirst());
        });
  }

  /** The work begins at the first result of what is asked, behind those of what was pending. */
  private <T> T send(List<Command> asked, Work<T> work) {
    List<Command> before = pending.take();
    if (before.isEmpty()) {
      return execute(asked, work);
    }
    List<Command> all = new ArrayList<>(before);
    all.addAll(asked);
    return execute(
        all,
        statement -> {
          for (int i = 0; i < before.size(); i++) {
            statement.getMoreResults();
          }
          return work.run(statement);
        });
  }

  /** Commands are one statement for the driver, which sends all before it waits for an answer. */
  private <T> T execute(List<Command> commands, Work<T> work) {
    String sql = commands.stream().map(Command::sql).collect(Collectors.joining(";\n"));
    try (Tracing.Scope span = tracing.span(sql);
        Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int at = 0;
      for (Command command : commands) {
        for (Object argument : command.arguments()) {
          bind(connection, statement, ++at, argument);
        }
      }
      statement.execute();
      return work.run(statement);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static <T> List<T> rows(Statement statement, Function<Row, T> mapping)
      throws SQLException {
    try (ResultSet result = statement.getResultSet()) {
      Row row = new Row(result);
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(mapping.apply(row));
      }
      return rows;
    }
  }

  private static void bind(Connection connection, PreparedStatement statement, int at, Object value)
      throws SQLException {
    switch (value) {
      case Instant instant -> statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
      case Enum<?> constant -> statement.setString(at, constant.name());
      // Nothing in it tells a type: the statement does.
      case Collection<?> values when values.isEmpty() -> statement.setObject(at, "{}", Types.OTHER);
      case Collection<?> values ->
          statement.setArray(at, connection.createArrayOf(arrayType(values), values.toArray()));
      case null -> statement.setObject(at, null);
      default -> statement.setObject(at, value);
    }
  }

  private static String arrayType(Collection<?> values) {
    return switch (values.iterator().next()) {
      case UUID id -> "uuid";
      case Long number -> "bigint";
      default -> "text";
    };
  }

  private interface Work<T> {
    T run(Statement statement) throws SQLException;
  }
}
