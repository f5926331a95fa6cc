package org.civitas.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher as an operator starts it: a process of its own, with its two outputs. */
final class LaunchedCivitas implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final List<String> PASSED_ON =
      List.of("civitas.server", "civitas.server.archive", "civitas.cache", "civitas.ear");

  private final Path directory;
  private final Process process;

  private LaunchedCivitas(Path directory, Process process) {
    this.directory = directory;
    this.process = process;
  }

  static LaunchedCivitas start(Path directory, Map<String, String> environment) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    PASSED_ON.forEach(name -> words.add("-D" + name + "=" + System.getProperty(name)));
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.civitas.server.Main"));
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(directory.toFile())
            .redirectOutput(directory.resolve("out").toFile())
            .redirectError(directory.resolve("err").toFile());
    builder.environment().put("CIVITAS_DATA_DIR", directory.resolve("data").toString());
    builder.environment().putAll(environment);
    try {
      return new LaunchedCivitas(directory, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LaunchedCivitas untilReady() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .failFast("the launcher ended: " + errors(), () -> !process.isAlive())
        .until(() -> read("out").contains("Civitas is ready."));
    return this;
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("The launcher still runs: " + read("out"));
    }
    return process.exitValue();
  }

  /** Ctrl-C. */
  void interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  String output() {
    return read("out");
  }

  String errors() {
    return read("err");
  }

  /** What still runs on this data directory: server, database or launcher. */
  List<String> leftRunning() {
    String data = directory.resolve("data").toString();
    return ProcessHandle.allProcesses()
        .filter(Processes::runs)
        .flatMap(handle -> handle.info().commandLine().stream())
        .filter(line -> line.contains(data))
        .toList();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  private String read(String name) {
    try {
      return Files.readString(directory.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
