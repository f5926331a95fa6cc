package org.civitas.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings by name: the process environment wins over the {@code .env} file, that over the
 * defaults. The result is handed to the server as its environment, so that the application sees the
 * same values.
 */
public final class Environment {

  private final Map<String, String> values;

  private Environment(Map<String, String> values) {
    this.values = values;
  }

  public static Environment of(Map<String, String> values) {
    return new Environment(new LinkedHashMap<>(values));
  }

  /** Reads {@code .env} in the directory, if there is one, under the given process environment. */
  public static Environment read(
      Map<String, String> process, Path directory, Map<String, String> defaults) {
    Map<String, String> values = new LinkedHashMap<>(defaults);
    values.putAll(dotEnv(directory.resolve(".env")));
    values.putAll(process);
    return new Environment(values);
  }

  public Environment with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return new Environment(changed);
  }

  /** The value, absent also when it is blank: an empty variable means "not set". */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  public String get(String name, String otherwise) {
    return find(name).orElse(otherwise);
  }

  /** The words of a value, split at white space. */
  public List<String> words(String name) {
    return find(name).map(value -> List.of(value.split("\\s+"))).orElse(List.of());
  }

  /** A whole number within the bounds; anything else stops the start. */
  public int number(String name, int otherwise, int least, int most) {
    String text = get(name, Integer.toString(otherwise));
    try {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw outOfBounds(name, text, least, most, e);
    }
    throw outOfBounds(name, text, least, most, null);
  }

  public boolean flag(String name, boolean otherwise) {
    String text = get(name, Boolean.toString(otherwise));
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return Boolean.parseBoolean(text);
    }
    throw new StartFault(name + " must be true or false, but is \"" + text + "\".");
  }

  public Map<String, String> asMap() {
    return Map.copyOf(values);
  }

  private static StartFault outOfBounds(
      String name, String text, int least, int most, Throwable cause) {
    return new StartFault(
        name
            + " must be a whole number from "
            + least
            + " to "
            + most
            + ", but is \""
            + text
            + "\".",
        cause);
  }

  private static Map<String, String> dotEnv(Path file) {
    Map<String, String> values = new LinkedHashMap<>();
    if (!Files.isRegularFile(file)) {
      return values;
    }
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        addAssignment(values, line.strip(), file + " line " + number);
      }
    } catch (IOException e) {
      throw new StartFault("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
    }
    return values;
  }

  private static void addAssignment(Map<String, String> values, String line, String place) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    String assignment = line.startsWith("export ") ? line.substring(7).strip() : line;
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      throw new StartFault(place + " is not of the form NAME=value.");
    }
    String name = assignment.substring(0, equals).strip();
    values.put(name, unquoted(assignment.substring(equals + 1).strip()));
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
