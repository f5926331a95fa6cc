package org.civitas.server.payara;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.civitas.server.ApplicationServer;
import org.civitas.server.Archives;
import org.civitas.server.Node;
import org.civitas.server.Preparation;
import org.civitas.server.ServerCommand;
import org.civitas.server.StartFault;
import org.postgresql.Driver;

/** Payara Server: one unpacked home for all nodes, one domain of its own for each. */
public final class Payara implements ApplicationServer {

  private static final String DEPLOYMENT = "civitas.ear";

  private final Path archive;
  private final Path cache;

  public Payara(Path archive, Path cache) {
    this.archive = archive;
    this.cache = cache;
  }

  @Override
  public String name() {
    return "Payara Server";
  }

  @Override
  public Path prepare() {
    List<byte[]> ingredients =
        Stream.of(archive.getFileName(), driver().getFileName())
            .map(path -> path.toString().getBytes(StandardCharsets.UTF_8))
            .toList();
    return new Preparation(cache, "payara", ingredients)
        .folder(
            home -> {
              Archives.unzip(archive, home);
              Path library = home.resolve("glassfish/domains/domain1/lib/postgresql.jar");
              Files.copy(driver(), library);
            });
  }

  /** The domain is laid out afresh each time; only the broker's store is kept. */
  @Override
  public ServerCommand command(Path home, Node node) {
    Path domain = domain(node);
    try {
      for (String folder : List.of("applications", "autodeploy", "config", "generated", "lib")) {
        Archives.delete(domain.resolve(folder));
      }
      copy(home.resolve("glassfish/domains/domain1"), domain);
      Path autodeploy = Files.createDirectories(domain.resolve("autodeploy"));
      Files.copy(node.archive(), autodeploy.resolve(DEPLOYMENT));
      PayaraLogging.write(domain.resolve("config/logging.properties"), node.data().logs());
    } catch (IOException e) {
      throw new StartFault("The server's folder " + domain + " cannot be prepared: " + e, e);
    }
    PayaraDomain settings = PayaraDomain.read(domain.resolve("config/domain.xml"));
    settings.configure(node);
    settings.write();
    List<String> words = PayaraJava.words(home.resolve("glassfish"), domain, settings, node);
    return new ServerCommand(words, Map.of("AS_JAVA", node.java().path().toString()), domain);
  }

  @Override
  public Optional<String> deploymentFault(Node node) {
    Path marker = domain(node).resolve("autodeploy").resolve(DEPLOYMENT + "_deployFailed");
    return Files.exists(marker)
        ? Optional.of("The application did not deploy; see " + node.data().logs() + "/server.log.")
        : Optional.empty();
  }

  private static Path domain(Node node) {
    return node.data().directory("payara").resolve("domain1");
  }

  private static void copy(Path source, Path target) throws IOException {
    try (Stream<Path> walk = Files.walk(source)) {
      for (Path path : walk.toList()) {
        Path copy = target.resolve(source.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static Path driver() {
    return Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
