package org.civitas.platform.persistence;

import java.sql.SQLException;
import java.util.Set;

/** The database did not do what was asked. */
public class StorageException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final Set<String> CONFLICTS = Set.of("23505", "40P01", "40001", "55P03");

  public StorageException(SQLException cause) {
    super(cause.getMessage(), cause);
  }

  /** True when another transaction was first: a unique key, a deadlock, a serialisation fault. */
  public boolean isConflict() {
    return isConflict((SQLException) getCause());
  }

  public static boolean isConflict(SQLException fault) {
    return fault != null && fault.getSQLState() != null && CONFLICTS.contains(fault.getSQLState());
  }
}
