package org.civitas.server.ironjacamar;

import java.sql.SQLException;
import java.util.List;
import org.jboss.jca.adapters.jdbc.spi.ExceptionSorter;

/**
 * Tells the pool which faults end a connection. Its own sorter for PostgreSQL knows one state
 * (08006) of several, and hands a connection that the database has closed out again and again.
 */
public final class BrokenConnections implements ExceptionSorter {

  /** Connection faults, the server stopping, its limits on idle and long transactions. */
  private static final List<String> STATES = List.of("08", "57P", "25P03", "25P04");

  @Override
  public boolean isExceptionFatal(SQLException fault) {
    String state = fault.getSQLState();
    return state != null && STATES.stream().anyMatch(state::startsWith);
  }
}
