package org.civitas.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.civitas.server.RunningCivitas;

/** The database of Civitas, for what is quicker to store than to ask for. */
final class Storage implements AutoCloseable {

  private final Connection connection;

  private Storage(Connection connection) {
    this.connection = connection;
  }

  static Storage open(RunningCivitas civitas) {
    try {
      return new Storage(
          DriverManager.getConnection(civitas.jdbcUrl(), civitas.dbUser(), civitas.dbPassword()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The process of the embedded database; absent where an external one is used. */
  OptionalLong postmaster(Path data) {
    Path file = data.resolve("postgresql/cluster/postmaster.pid");
    try {
      return Files.exists(file)
          ? OptionalLong.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
          : OptionalLong.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void execute(String sql, Object... arguments) {
    try (PreparedStatement statement = prepared(sql, arguments)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  List<String> texts(String sql, Object... arguments) {
    try (PreparedStatement statement = prepared(sql, arguments);
        ResultSet rows = statement.executeQuery()) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  long number(String sql) {
    return Long.parseLong(texts(sql).getFirst());
  }

  private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
