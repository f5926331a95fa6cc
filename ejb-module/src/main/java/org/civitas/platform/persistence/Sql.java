package org.civitas.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.civitas.platform.metrics.Tracing;

/**
 * SQL for what entities are the wrong tool for: lists, locks, queues. Takes part in the current
 * transaction. Arguments may be text, numbers, booleans, UUIDs, instants, enums and collections of
 * text or UUIDs (as arrays, for {@code = any(?)}).
 */
@ApplicationScoped
public class Sql {

  @Inject DataSource dataSource;
  @Inject Tracing tracing;

  /** Changes rows and tells how many. */
  public int update(String sql, Object... arguments) {
    return execute(sql, List.of(wrap(arguments)), PreparedStatement::executeUpdate);
  }

  public <T> List<T> list(String sql, Function<Row, T> mapping, Object... arguments) {
    return list(sql, mapping, List.of(wrap(arguments)));
  }

  public <T> Optional<T> find(String sql, Function<Row, T> mapping, Object... arguments) {
    return list(sql, mapping, arguments).stream().findFirst();
  }

  <T> List<T> list(String sql, Function<Row, T> mapping, List<Argument> arguments) {
    return execute(
        sql,
        arguments,
        statement -> {
          try (ResultSet result = statement.executeQuery()) {
            Row row = new Row(result);
            List<T> rows = new ArrayList<>();
            while (result.next()) {
              rows.add(mapping.apply(row));
            }
            return rows;
          }
        });
  }

  private <T> T execute(String sql, List<Argument> arguments, Work<T> work) {
    try (Tracing.Scope span = tracing.span(sql);
        Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.size(); i++) {
        bind(connection, statement, i + 1, arguments.get(i).value());
      }
      return work.run(statement);
    } catch (SQLException e) {
      throw new StorageException(e);
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

  private static Argument[] wrap(Object... arguments) {
    Argument[] wrapped = new Argument[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      wrapped[i] = new Argument(arguments[i]);
    }
    return wrapped;
  }

  /** An argument, which may be null where a list's element may not. */
  record Argument(Object value) {}

  private interface Work<T> {
    T run(PreparedStatement statement) throws SQLException;
  }
}
