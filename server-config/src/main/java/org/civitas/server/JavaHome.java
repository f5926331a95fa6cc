package org.civitas.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Java installation that can run the server. The launcher may itself run on an older one, so it
 * looks in the usual places and takes the newest.
 */
public record JavaHome(Path path, int feature) {

  public static final int LEAST = 21;

  /** {@code CIVITAS_JAVA_HOME} when set, else the newest found of at least {@link #LEAST}. */
  public static JavaHome find(Environment environment) {
    Optional<String> chosen = environment.find("CIVITAS_JAVA_HOME");
    if (chosen.isPresent()) {
      return at(Path.of(chosen.get()))
          .filter(java -> java.feature >= LEAST)
          .orElseThrow(
              () ->
                  new StartFault(
                      "CIVITAS_JAVA_HOME ("
                          + chosen.get()
                          + ") is no JDK "
                          + LEAST
                          + " or newer."));
    }
    return candidates(environment).stream()
        .flatMap(path -> at(path).stream())
        .filter(java -> java.feature >= LEAST)
        .max(Comparator.comparingInt(JavaHome::feature))
        .orElseThrow(
            () ->
                new StartFault(
                    "No JDK "
                        + LEAST
                        + " or newer was found; install one or set CIVITAS_JAVA_HOME to it."));
  }

  public Path executable() {
    return path.resolve("bin").resolve("java");
  }

  private static List<Path> candidates(Environment environment) {
    List<Path> found = new ArrayList<>();
    found.add(Path.of(System.getProperty("java.home")));
    environment.find("JAVA_HOME").map(Path::of).ifPresent(found::add);
    Path home = Path.of(System.getProperty("user.home"));
    List<Path> folders =
        List.of(
            Path.of("/usr/lib/jvm"),
            Path.of("/opt"),
            Path.of("/opt/java"),
            home.resolve(".sdkman/candidates/java"),
            home.resolve(".jdks"));
    folders.forEach(folder -> found.addAll(children(folder)));
    return found;
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Optional<JavaHome> at(Path path) {
    Path release = path.resolve("release");
    if (!Files.isExecutable(path.resolve("bin").resolve("java")) || !Files.isReadable(release)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(release)) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("[^0-9.]", ""))
          .map(version -> new JavaHome(path, Integer.parseInt(version.split("\\.", 2)[0])))
          .findFirst();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
