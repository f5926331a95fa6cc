package org.civitas.server;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Defaults that depend on how Civitas was started, given as system properties {@code
 * civitas.default.NAME}: the demo of {@code mvn -Prun} has others than the distribution.
 */
final class Defaults {

  private static final String PREFIX = "civitas.default.";

  private Defaults() {}

  static Map<String, String> read() {
    Map<String, String> defaults = new LinkedHashMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        defaults.put(name.substring(PREFIX.length()), System.getProperty(name));
      }
    }
    return defaults;
  }
}
