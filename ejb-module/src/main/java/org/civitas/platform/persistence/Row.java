package org.civitas.platform.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One row of a result; columns count from 1. Reads null as null wherever the type allows. */
public final class Row {

  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  public UUID uuid(int column) {
    return read(() -> result.getObject(column, UUID.class));
  }

  public String string(int column) {
    return read(() -> result.getString(column));
  }

  public Instant instant(int column) {
    OffsetDateTime value = read(() -> result.getObject(column, OffsetDateTime.class));
    return value == null ? null : value.toInstant();
  }

  public BigDecimal decimal(int column) {
    return read(() -> result.getBigDecimal(column));
  }

  public long longValue(int column) {
    return read(() -> result.getLong(column));
  }

  public int intValue(int column) {
    return read(() -> result.getInt(column));
  }

  public boolean bool(int column) {
    return read(() -> result.getBoolean(column));
  }

  public byte[] bytes(int column) {
    return read(() -> result.getBytes(column));
  }

  public boolean isNull(int column) {
    return read(() -> result.getObject(column)) == null;
  }

  /** A column as any of the types that a list can be sorted by. */
  Object value(int column, Class<?> type) {
    if (type == Instant.class) {
      return instant(column);
    }
    return read(() -> result.getObject(column, type));
  }

  int width() {
    return read(() -> result.getMetaData().getColumnCount());
  }

  private static <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private interface Reading<T> {
    T read() throws SQLException;
  }
}
