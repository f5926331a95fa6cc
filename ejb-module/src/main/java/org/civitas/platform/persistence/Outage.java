package org.civitas.platform.persistence;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.List;
import javax.transaction.xa.XAException;

/**
 * Tells a database that does not answer from one that refuses. Whether a change was stored is not
 * known then: the connection may have broken after the commit.
 */
public final class Outage {

  /**
   * Broken connections, statements that were prepared on them, a server that stops, its limits on
   * time and resources.
   */
  private static final List<String> STATES =
      List.of("08", "53", "55000", "57", "58", "25P03", "25P04");

  private Outage() {}

  public static boolean isBehind(Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    return cause instanceof SQLException sql ? isOutage(sql) : isFailedCommit(cause);
  }

  /** A fault without a state is the pool's: it has no connection to give. */
  private static boolean isOutage(SQLException fault) {
    String state = fault.getSQLState();
    return state == null || STATES.stream().anyMatch(state::startsWith);
  }

  /** The transaction manager does not always say what the database said. */
  private static boolean isFailedCommit(Throwable cause) {
    return cause instanceof RollbackException
        || cause instanceof HeuristicMixedException
        || cause instanceof HeuristicRollbackException
        || cause instanceof XAException;
  }
}
