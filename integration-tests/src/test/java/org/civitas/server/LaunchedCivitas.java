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
import java.util.stream.Stream;

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

  /** Waits for the last line that tells so. */
  LaunchedCivitas untilReady() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .failFast("the launcher ended: " + errors(), () -> !process.isAlive())
        .until(() -> read("out").contains("Ctrl-C stops it."));
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
    return running().flatMap(handle -> handle.info().commandLine().stream()).toList();
  }

  private Stream<ProcessHandle> running() {
    String data = directory.resolve("data").toString();
    return ProcessHandle.allProcesses()
        .filter(Processes::runs)
        .filter(handle -> handle.info().commandLine().orElse("").contains(data));
  }

  /** Ends it, and also what it leaves behind where a test failed halfway. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
    running().forEach(ProcessHandle::destroyForcibly);
  }

  private String read(String name) {
    try {
      return Files.readString(directory.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
