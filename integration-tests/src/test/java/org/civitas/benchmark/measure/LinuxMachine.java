package org.civitas.benchmark.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What {@code /proc} tells of all processors together. */
final class LinuxMachine {

  /**
   * Of the line's fields, after its name: user, nice, system, idle, iowait, irq, softirq, steal.
   */
  private static final int[] BUSY = {1, 2, 3, 6, 7, 8};

  private LinuxMachine() {}

  /** Processor time spent by anything, or taken away by the host of this machine. */
  static long busyNanos() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
      String[] fields = lines.findFirst().orElseThrow().split("\\s+", -1);
      long ticks = 0;
      for (int field : BUSY) {
        ticks += Long.parseLong(fields[field]);
      }
      return ticks * LinuxProcess.TICK_NANOS;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
