package org.civitas.server.wildfly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.civitas.server.ApplicationServer;
import org.civitas.server.Archives;
import org.civitas.server.Environment;
import org.civitas.server.JavaHome;
import org.civitas.server.Node;
import org.civitas.server.ServerCommand;
import org.civitas.server.StartFault;

/** WildFly: one home for all nodes, one base directory of its own for each. */
public final class WildFly implements ApplicationServer {

  private static final String DEPLOYMENT = "civitas.ear";
  private static final String IO_THREADS = "CIVITAS_IO_THREADS";

  private final WildFlyHome home;

  public WildFly(Path archive, Path cache) {
    this.home = new WildFlyHome(archive, cache);
  }

  @Override
  public String name() {
    return "WildFly";
  }

  @Override
  public Path prepare() {
    return home.prepare();
  }

  /** Configuration and deployment are laid out afresh each time; only {@code data} is kept. */
  @Override
  public ServerCommand command(Path home, Node node) {
    Path base = node.data().directory("wildfly");
    try {
      for (String folder : List.of("configuration", "deployments", "tmp")) {
        Archives.delete(base.resolve(folder));
      }
      copyConfiguration(home, Files.createDirectories(base.resolve("configuration")));
      Path deployments = Files.createDirectories(base.resolve("deployments"));
      Files.copy(
          node.archive(), deployments.resolve(DEPLOYMENT), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StartFault("The server's folder " + base + " cannot be prepared: " + e, e);
    }
    Map<String, String> variables =
        Map.of("JBOSS_HOME", home.toString(), IO_THREADS, ioThreads(node.environment()));
    return new ServerCommand(words(home, base, node), variables, base);
  }

  /** One for every two processors, see ADR 013. */
  private static String ioThreads(Environment environment) {
    int processors = Runtime.getRuntime().availableProcessors();
    return environment.get(IO_THREADS, Integer.toString(Math.max(1, processors / 2)));
  }

  @Override
  public Optional<String> deploymentFault(Node node) {
    Path marker =
        node.data().resolve("wildfly").resolve("deployments").resolve(DEPLOYMENT + ".failed");
    if (!Files.exists(marker)) {
      return Optional.empty();
    }
    return Optional.of(
        "The application did not deploy"
            + rootCause(marker)
            + "; see "
            + node.data().logs().resolve("server.log")
            + ".");
  }

  /** The last cause in the server's report is the one that started it all. */
  private static String rootCause(Path marker) {
    try (Stream<String> lines = Files.lines(marker)) {
      return lines
          .map(String::strip)
          .filter(line -> line.startsWith("Caused by: "))
          .reduce((earlier, later) -> later)
          .map(line -> " (" + line.substring("Caused by: ".length()) + ")")
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  private static void copyConfiguration(Path home, Path target) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("standalone").resolve("configuration"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
  }

  private static List<String> words(Path home, Path base, Node node) {
    JavaHome java = node.java();
    Path logs = node.data().logs();
    List<String> words = new ArrayList<>();
    words.add(java.executable().toString());
    words.add("-D[Civitas]");
    words.addAll(WildFlyJava.options(java, node.environment()));
    words.addAll(
        List.of(
            "-Dorg.jboss.boot.log.file=" + logs.resolve("server.log"),
            "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
            "-Dorg.wildfly.sigterm.suspend.timeout=10",
            "-jar",
            home.resolve("jboss-modules.jar").toString(),
            "-mp",
            home.resolve("modules").toString(),
            "org.jboss.as.standalone",
            "-Djboss.home.dir=" + home,
            "-Djboss.server.base.dir=" + base,
            "-Djboss.server.log.dir=" + logs,
            "--server-config=" + WildFlyHome.CONFIGURATION));
    return words;
  }
}
