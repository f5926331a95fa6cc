package org.civitas.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The server's process: its output is shown and watched for the sentence of a start fault. */
final class ServerProcess {

  private static final String FAULT = "CIVITAS-START-FAULT:";
  private static final String PAYARA_END = "|#]";
  private static final Duration GRACE = Duration.ofSeconds(40);

  private final Process process;
  private final Path note;
  private volatile String fault;

  private ServerProcess(Process process, Path note) {
    this.process = process;
    this.note = note;
  }

  static ServerProcess start(ServerCommand command, Node node, PrintStream out) {
    Path note = note(node.data());
    List<String> words = new ArrayList<>(ownSession());
    words.addAll(asBatch());
    words.addAll(command.words());
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(command.directory().toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    Map<String, String> environment = builder.environment();
    environment.putAll(node.environment().asMap());
    environment.putAll(command.environment());
    // The C library keeps what it freed for each of many arenas; the compiler's threads free a lot.
    environment.putIfAbsent("MALLOC_ARENA_MAX", "2");
    try {
      ServerProcess server = new ServerProcess(builder.start(), note);
      Files.writeString(note, identity(server.process.toHandle()));
      server.watch(out);
      return server;
    } catch (IOException e) {
      throw new StartFault("The server process cannot be started: " + e.getMessage(), e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  int awaitEnd() {
    return process.onExit().join().exitValue();
  }

  /** Asks the server to finish what it is doing; one that does not is ended. */
  void stop() {
    Processes.end(process.toHandle(), GRACE);
    forget(note);
  }

  /** Ends the server at once, as a crash would. */
  void kill() {
    Processes.kill(process.toHandle());
    forget(note);
  }

  private void watch(PrintStream out) {
    Thread thread = new Thread(() -> pump(out), "server-output");
    thread.setDaemon(true);
    thread.start();
  }

  private void pump(PrintStream out) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        notice(line);
        out.println(line);
      }
    } catch (IOException e) {
      out.println("The server's output ended: " + e.getMessage());
    }
  }

  private void notice(String line) {
    int at = line.indexOf(FAULT);
    if (at >= 0 && fault == null) {
      fault = line.substring(at + FAULT.length()).replace(PAYARA_END, "").strip();
    }
  }

  /**
   * A session of its own keeps the terminal's Ctrl-C away from the server: the launcher stops
   * server and database in the right order.
   */
  private static List<String> ownSession() {
    return Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();
  }

  /**
   * Threads that wake up do not take the processor from those that run: else the one that reads
   * requests keeps interrupting those that answer, and spins until they go on (ADR 013). Left out
   * where the system forbids it.
   */
  private static List<String> asBatch() {
    List<String> words = List.of("/usr/bin/chrt", "--batch", "0");
    List<String> probe = new ArrayList<>(words);
    probe.add("true");
    try {
      return new ProcessBuilder(probe).start().waitFor() == 0 ? words : List.of();
    } catch (IOException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  /** A launcher that was killed leaves its server running; it is stopped before the next one. */
  static void stopLeftOver(DataDirectory data) {
    Path note = note(data);
    if (!Files.exists(note)) {
      return;
    }
    try {
      String identity = Files.readString(note).strip();
      ProcessHandle.of(Long.parseLong(identity.split(" ", 2)[0]))
          .filter(handle -> identity(handle).equals(identity))
          .ifPresent(left -> Processes.end(left, GRACE));
    } catch (IOException | NumberFormatException e) {
      throw new StartFault("The note " + note + " about an earlier server cannot be read.", e);
    }
    forget(note);
  }

  /** A process number is used again some day, together with its start time it is unique. */
  private static String identity(ProcessHandle handle) {
    long start = handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return handle.pid() + " " + start;
  }

  private static Path note(DataDirectory data) {
    return data.resolve("server.pid");
  }

  private static void forget(Path note) {
    try {
      Files.deleteIfExists(note);
    } catch (IOException e) {
      throw new StartFault("The note " + note + " cannot be removed: " + e.getMessage(), e);
    }
  }
}
