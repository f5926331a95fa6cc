package org.civitas.benchmark.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What {@code /proc} tells of a process. */
public record LinuxProcess(long pid) {

  /** The unit of processor time in {@code /proc}; 100 a second on every Linux in use. */
  static final long TICK_NANOS = 10_000_000;

  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int USER_OF_ENDED_CHILDREN = 13;
  private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

  public static LinuxProcess self() {
    return new LinuxProcess(ProcessHandle.current().pid());
  }

  /**
   * Makes this process, and whatever it starts from now on, wait for its turn on the processors
   * instead of interrupting what runs. Says so where it may not.
   */
  public void scheduleAsBatch() {
    try {
      Process chrt =
          new ProcessBuilder("chrt", "--batch", "--all-tasks", "--pid", "0", Long.toString(pid))
              .inheritIO()
              .start();
      if (chrt.waitFor() != 0) {
        System.err.println("Not scheduled as batch: the generator may interrupt the servers");
      }
    } catch (IOException e) {
      System.err.println("Not scheduled as batch: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Processor time of this process alone. */
  public long cpuNanos() {
    return (field(USER) + field(SYSTEM)) * TICK_NANOS;
  }

  /** Processor time of this process and of all that it has started, ended or not. */
  public long cpuNanosWithChildren() {
    long ended = (field(USER_OF_ENDED_CHILDREN) + field(SYSTEM_OF_ENDED_CHILDREN)) * TICK_NANOS;
    try (Stream<ProcessHandle> children =
        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children)) {
      return cpuNanos()
          + ended
          + children.mapToLong(child -> new LinuxProcess(child.pid()).cpuNanos()).sum();
    }
  }

  public long residentBytes() {
    try (Stream<String> lines = Files.lines(file("status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fields after the name, which stands in brackets and may hold anything. */
  private long field(int number) {
    try {
      String line = Files.readString(file("stat"));
      return Long.parseLong(line.substring(line.lastIndexOf(')') + 2).split(" ", -1)[number]);
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) {
    return Path.of("/proc", Long.toString(pid), name);
  }
}
