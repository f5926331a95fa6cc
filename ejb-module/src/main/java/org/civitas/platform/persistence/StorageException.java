package org.civitas.platform.persistence;

import java.sql.SQLException;

/** The database did not do what was asked. */
public class StorageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StorageException(SQLException cause) {
    super(cause.getMessage(), cause);
  }

  /** True when a unique key refused the change. */
  public boolean isDuplicate() {
    return "23505".equals(((SQLException) getCause()).getSQLState());
  }
}
