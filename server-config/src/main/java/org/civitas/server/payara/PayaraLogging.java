package org.civitas.server.payara;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The same two log files as on WildFly: everything as JSON, and the access log line by line. */
final class PayaraLogging {

  private static final String FILE_HANDLER = "com.sun.enterprise.server.logging.GFFileHandler.";
  private static final String ACCESS_HANDLER = "java.util.logging.FileHandler.";

  private static final Set<String> REPLACED =
      Set.of(
          FILE_HANDLER + "file",
          FILE_HANDLER + "formatter",
          FILE_HANDLER + "rotationOnDateChange",
          FILE_HANDLER + "maxHistoryFiles",
          "java.util.logging.ConsoleHandler.level",
          ACCESS_HANDLER + "count",
          ACCESS_HANDLER + "formatter",
          ACCESS_HANDLER + "limit",
          ACCESS_HANDLER + "pattern");

  private PayaraLogging() {}

  static void write(Path properties, Path logs) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(properties)) {
      if (!REPLACED.contains(line.split("=", 2)[0])) {
        lines.add(line);
      }
    }
    lines.addAll(
        List.of(
            FILE_HANDLER + "file=" + logs.resolve("server.log"),
            FILE_HANDLER + "formatter=fish.payara.enterprise.server.logging.JSONLogFormatter",
            FILE_HANDLER + "rotationOnDateChange=true",
            FILE_HANDLER + "maxHistoryFiles=20",
            "java.util.logging.ConsoleHandler.level=WARNING",
            "java.util.logging.SimpleFormatter.format=%5$s%n",
            ACCESS_HANDLER + "pattern=" + logs.resolve("access.log"),
            ACCESS_HANDLER + "formatter=java.util.logging.SimpleFormatter",
            ACCESS_HANDLER + "limit=50000000",
            ACCESS_HANDLER + "count=20",
            ACCESS_HANDLER + "append=true",
            "org.civitas.access.handlers=java.util.logging.FileHandler",
            "org.civitas.access.useParentHandlers=false"));
    Files.write(properties, lines);
  }
}
