package org.civitas.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The first administrator. Without a password in the settings one is made on the first start, kept
 * in the data directory and shown once, when the application is ready for the first time.
 */
record Administrator(String username, String password, Optional<Path> shown) {

  static Administrator of(Environment environment, DataDirectory data) {
    String username = environment.get("CIVITAS_ADMIN_USERNAME", "admin");
    return environment
        .find("CIVITAS_ADMIN_PASSWORD")
        .map(password -> new Administrator(username, password, Optional.empty()))
        .orElseGet(
            () -> {
              String password = data.secret("administrator-password");
              Path shown = data.resolve("secrets").resolve("administrator-password-was-shown");
              return new Administrator(username, password, Optional.of(shown));
            });
  }

  /** The password, if it was generated and nobody has seen it yet. */
  Optional<String> firstShown() {
    if (shown.isEmpty() || Files.exists(shown.get())) {
      return Optional.empty();
    }
    try {
      Files.createFile(shown.get());
      return Optional.of(password);
    } catch (IOException e) {
      throw new StartFault("The file " + shown.get() + " cannot be written: " + e.getMessage(), e);
    }
  }
}
