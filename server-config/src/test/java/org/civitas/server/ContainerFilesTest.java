package org.civitas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The container files cannot run here, so everything that can be read out of them is checked. */
class ContainerFilesTest {

  private static final Path FILES = Path.of("container");
  private static final Pattern SETTING = Pattern.compile("CIVITAS_[A-Z_]+[A-Z]");

  /** Used by the compose file itself, never by Civitas. */
  private static final Set<String> OF_COMPOSE = Set.of("CIVITAS_PORT");

  @Test
  void onlyTheGatewayCanBeReachedFromOutside() throws IOException {
    services()
        .forEach(
            (name, service) ->
                assertThat(service.containsKey("ports"))
                    .as("%s publishes a port", name)
                    .isEqualTo(name.equals("gateway")));
  }

  @Test
  void everyServiceHasAHealthCheck() throws IOException {
    services().forEach((name, service) -> assertThat(service).as(name).containsKey("healthcheck"));
  }

  @Test
  void eachNodeHasANameAndADataDirectoryOfItsOwn() throws IOException {
    Map<String, Map<String, Object>> services = services();
    for (String name : List.of("node-1", "node-2")) {
      assertThat(environment(services.get(name))).containsEntry("CIVITAS_NODE", name);
      assertThat(services.get(name).get("volumes")).isEqualTo(List.of(name + ":/var/lib/civitas"));
    }
  }

  @Test
  void everySettingThatIsUsedIsInTheReadme() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    Set<String> used = new TreeSet<>();
    for (String file :
        List.of("container/compose.yaml", "container/Dockerfile", "src/dist/.env.example")) {
      SETTING
          .matcher(Files.readString(Path.of(file)))
          .results()
          .map(MatchResult::group)
          .forEach(used::add);
    }
    used.removeAll(OF_COMPOSE);
    assertThat(used).allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
  }

  @Test
  void theImageRunsAsAnOrdinaryUserAndTellsItsHealth() throws IOException {
    List<String> lines = Files.readAllLines(FILES.resolve("Dockerfile"));
    assertThat(lines)
        .anyMatch(
            line -> line.startsWith("USER ") && !line.contains("root") && !line.equals("USER 0"))
        .anyMatch(line -> line.startsWith("HEALTHCHECK "));
  }

  @Test
  void theImageIsBuiltFromWhatTheDistributionMakes() throws IOException {
    String dockerfile = Files.readString(FILES.resolve("Dockerfile"));
    assertThat(dockerfile).contains("COPY target/civitas-dist/civitas /opt/civitas\n");
    assertThat(dockerfile).contains("/opt/civitas/bin/civitas").contains("/opt/civitas/bin/health");
    assertThat(Path.of("src/dist/bin/civitas")).isExecutable();
    assertThat(Path.of("src/dist/bin/health")).isExecutable();
    assertThat(Path.of("src/assembly/dist.xml"))
        .content()
        .contains(
            "<id>dist</id>", "<format>dir</format>", "<baseDirectory>civitas</baseDirectory>");
  }

  @Test
  void theGatewayKnowsTheNodesOfTheComposeFile() throws IOException {
    String gateway = Files.readString(FILES.resolve("nginx.conf"));
    services().keySet().stream()
        .filter(name -> name.startsWith("node-"))
        .forEach(name -> assertThat(gateway).contains("server " + name + ":8080 "));
    assertThat(gateway.chars().filter(c -> c == '{').count())
        .isEqualTo(gateway.chars().filter(c -> c == '}').count());
    assertThat(gateway)
        .contains("limit_req_zone", "X-Forwarded-For", "proxy_read_timeout", "proxy_buffering off");
  }

  @Test
  void nginxAcceptsTheGatewayFile(@TempDir Path directory) throws Exception {
    Path nginx = Path.of("/usr/sbin/nginx");
    assumeTrue(Files.isExecutable(nginx), "nginx is not installed, so its file is not tried");
    Path copy = directory.resolve("nginx.conf");
    Files.writeString(
        copy,
        Files.readString(FILES.resolve("nginx.conf")).replaceAll("node-[12]:8080", "127.0.0.1:1"));
    Process process =
        new ProcessBuilder(
                nginx.toString(), "-t", "-p", directory.toString(), "-c", copy.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  private static Map<String, Map<String, Object>> services() throws IOException {
    Map<String, Map<String, Map<String, Object>>> compose =
        new Yaml().load(Files.readString(FILES.resolve("compose.yaml")));
    return compose.get("services");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> environment(Map<String, Object> service) {
    return (Map<String, Object>) service.get("environment");
  }
}
