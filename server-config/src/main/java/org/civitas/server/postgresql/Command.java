package org.civitas.server.postgresql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program run to its end. */
record Command(List<String> words, Path directory) {

  /** Exit code and everything the program said. */
  record Outcome(int code, String output) {}

  static Command of(String... words) {
    return of(List.of(), words);
  }

  static Command of(List<String> prefix, String... words) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(List.of(words));
    return new Command(all, Path.of("/"));
  }

  boolean succeeds() {
    return run().code() == 0;
  }

  /** Runs to the end; a program that cannot be started counts as failed. */
  Outcome run() {
    try {
      Process process =
          new ProcessBuilder(words)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output.strip());
    } catch (IOException e) {
      return new Outcome(-1, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(-1, "interrupted");
    }
  }
}
