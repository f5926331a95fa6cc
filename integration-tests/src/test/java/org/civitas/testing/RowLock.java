package org.civitas.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** A row that the test holds on to, so that whoever wants to change it has to wait. */
public final class RowLock implements AutoCloseable {

  private final Connection connection;

  private RowLock(Connection connection) {
    this.connection = connection;
  }

  public static RowLock on(String table, String id) throws SQLException {
    Connection connection = Civitas.jdbc();
    connection.setAutoCommit(false);
    try (PreparedStatement statement =
        connection.prepareStatement("select 1 from " + table + " where id = ? for update")) {
      statement.setObject(1, UUID.fromString(id));
      statement.execute();
    }
    return new RowLock(connection);
  }

  /** How many wait for any lock in the database now. */
  public static long waiting() {
    return (Long)
        Civitas.query("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
            .getFirst()
            .getFirst();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
