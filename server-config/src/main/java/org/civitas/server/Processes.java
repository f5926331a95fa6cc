package org.civitas.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Ends processes that may not be our children. */
final class Processes {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private Processes() {}

  /** Asks the process to end, waits, and ends it by force when it has not gone in time. */
  static void end(ProcessHandle process, Duration grace) {
    process.destroy();
    if (!gone(process, grace)) {
      process.destroyForcibly();
      gone(process, grace);
    }
  }

  static void kill(ProcessHandle process) {
    process.destroyForcibly();
    gone(process, Duration.ofSeconds(10));
  }

  private static boolean gone(ProcessHandle process, Duration grace) {
    long end = System.nanoTime() + grace.toNanos();
    while (runs(process)) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause();
    }
    return true;
  }

  /**
   * In a container nobody may collect an orphan's exit code: dead, it still counts as a process.
   */
  static boolean runs(ProcessHandle process) {
    if (!process.isAlive()) {
      return false;
    }
    try {
      String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException e) {
      return process.isAlive();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFault("Interrupted while a process was ended.", e);
    }
  }
}
