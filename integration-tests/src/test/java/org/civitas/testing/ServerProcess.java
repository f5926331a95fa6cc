package org.civitas.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The shared server's process as its Java and the system show it. */
public final class ServerProcess {

  private static final String JCMD =
      Path.of(System.getProperty("java.home"), "bin/jcmd").toString();

  /** Each part of the heap has such a line, however many the collector has. */
  private static final Pattern USED = Pattern.compile("total .*used (\\d+)K");

  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private ServerProcess() {}

  /** A thread at one moment, virtual or not. */
  public record ThreadShot(boolean virtual, String stack) {}

  /** The threads that are somewhere in this code now. */
  public static List<ThreadShot> threadsWithin(String code) {
    return threadDump().findValues("threads").stream()
        .flatMap(threads -> StreamSupport.stream(threads.spliterator(), false))
        .map(
            thread ->
                new ThreadShot(
                    thread.path("virtual").asBoolean(), thread.get("stack").toPrettyString()))
        .filter(thread -> thread.stack().contains(code))
        .toList();
  }

  private static JsonNode threadDump() {
    try {
      Path file = Files.createTempFile("threads", ".json");
      try {
        jcmd("Thread.dump_to_file", "-format=json", "-overwrite", file.toString());
        return Answer.parse(Files.readString(file));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes of the heap that are still used after a collection. */
  public static long usedHeap() {
    jcmd("GC.run");
    return bytes(USED, jcmd("GC.heap_info"));
  }

  /** Bytes of memory that the system has given to the process. */
  public static long residentMemory() {
    try {
      Path status = Path.of("/proc/" + Civitas.server().serverPid() + "/status");
      return bytes(RESIDENT, Files.readString(status));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long bytes(Pattern kilobytes, String text) {
    long sum =
        kilobytes
            .matcher(text)
            .results()
            .mapToLong(found -> Long.parseLong(found.group(1)) * 1024)
            .sum();
    if (sum == 0) {
      throw new AssertionError(kilobytes + " is not in " + text);
    }
    return sum;
  }

  private static String jcmd(String... command) {
    List<String> words = new ArrayList<>();
    words.add(JCMD);
    words.add(Long.toString(Civitas.server().serverPid()));
    words.addAll(List.of(command));
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(words + ": " + answer);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
