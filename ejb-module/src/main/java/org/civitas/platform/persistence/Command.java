package org.civitas.platform.persistence;

import java.util.Arrays;
import java.util.List;

/** An SQL statement with its arguments, which may be null. */
record Command(String sql, List<Object> arguments) {

  static Command of(String sql, Object... arguments) {
    return new Command(sql, Arrays.asList(arguments));
  }
}
