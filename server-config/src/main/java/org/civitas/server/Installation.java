package org.civitas.server;

import java.nio.file.Files;
import java.nio.file.Path;

/** What there is to run: a server archive to unpack into the cache, and the application archive. */
public record Installation(ServerKind kind, Path serverArchive, Path cache, Path ear) {

  /** Read from the {@code civitas.*} system properties that Maven and the start script set. */
  public static Installation fromSystemProperties() {
    ServerKind kind = ServerKind.named(System.getProperty("civitas.server", "wildfly"));
    return new Installation(
        kind, path("civitas.server.archive"), path("civitas.cache"), path("civitas.ear"));
  }

  ApplicationServer server() {
    return kind.server(serverArchive, cache);
  }

  void requireEar() {
    if (!Files.isRegularFile(ear)) {
      throw new StartFault("The application archive " + ear + " does not exist; build it first.");
    }
  }

  private static Path path(String property) {
    String value = System.getProperty(property);
    if (value == null || value.isBlank()) {
      throw new StartFault("The system property " + property + " is not set.");
    }
    return Path.of(value).toAbsolutePath().normalize();
  }
}
