package org.civitas.resilience;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.civitas.server.DataDirectory;
import org.civitas.server.Database;
import org.civitas.server.postgresql.EmbeddedPostgres;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.civitas.testing.Directories;
import org.civitas.testing.Storage;

/** Two nodes on one database behind one balancer. Both start at once, on an empty database. */
final class Cluster implements AutoCloseable {

  private final Thread whenCutShort = new Thread(this::stop, "stop the cluster");
  private final DataDirectory data;
  private final EmbeddedPostgres postgres;
  private final List<ClusterNode> nodes = new ArrayList<>();
  private Balancer balancer;

  private Cluster(Path folder) {
    data = DataDirectory.open(folder);
    postgres = EmbeddedPostgres.start(data, Path.of(System.getProperty("civitas.cache")));
    Runtime.getRuntime().addShutdownHook(whenCutShort);
  }

  static Cluster start() throws IOException {
    Path work = Files.createDirectories(Path.of(System.getProperty("civitas.work")));
    Cluster cluster = new Cluster(Files.createTempDirectory(work, "database"));
    try {
      cluster.startNodes();
      return cluster;
    } catch (RuntimeException | IOException e) {
      cluster.close();
      throw e;
    }
  }

  private void startNodes() throws IOException {
    List<CompletableFuture<ClusterNode>> starting =
        Stream.of("left", "right")
            .map(
                name ->
                    CompletableFuture.supplyAsync(
                        () -> node(name), task -> new Thread(task).start()))
            .toList();
    starting.forEach(
        node -> node.handle((started, fault) -> started != null && nodes.add(started)).join());
    starting.forEach(CompletableFuture::join);
    balancer = new Balancer(nodes.stream().map(ClusterNode::uri).toList());
    awaitWhole();
  }

  private ClusterNode node(String name) {
    Database database = postgres.database();
    Map<String, String> settings = new HashMap<>();
    settings.put("CIVITAS_DB_USER", database.user());
    settings.put("CIVITAS_DB_PASSWORD", database.password());
    settings.put("CIVITAS_PUBLIC_URL", "http://civitas.example");
    settings.put("CIVITAS_ADMIN_USERNAME", Civitas.ADMIN);
    settings.put("CIVITAS_ADMIN_PASSWORD", Civitas.ADMIN_PASSWORD);
    settings.put("CIVITAS_PASSWORD_GRANT", "true");
    // All clients come from the balancer's address.
    settings.put("CIVITAS_RATE_LIMIT", "0");
    return ClusterNode.start(name, database.port(), settings);
  }

  /** Where clients go. */
  URI uri() {
    return balancer.uri();
  }

  List<ClusterNode> nodes() {
    return nodes;
  }

  /** The nodes that take requests now. */
  List<ClusterNode> ready() {
    return nodes.stream().filter(node -> balancer.isReady(node.uri())).toList();
  }

  boolean isWhole() {
    return ready().size() == nodes.size() && nodes.stream().noneMatch(ClusterNode::starts);
  }

  /** Until all nodes run and take requests. */
  void awaitWhole() {
    nodes.forEach(ClusterNode::awaitStart);
    await().atMost(Duration.ofMinutes(2)).until(this::isWhole);
  }

  EmbeddedPostgres postgres() {
    return postgres;
  }

  /** The database as it is, past all proxies. */
  Storage storage() {
    Database database = postgres.database();
    return new Storage(database.url(), database.user(), database.password());
  }

  Api stranger() {
    return Api.at(uri());
  }

  Api admin() {
    return stranger().signedIn(Civitas.ADMIN, Civitas.ADMIN_PASSWORD);
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(whenCutShort);
    stop();
  }

  private void stop() {
    if (balancer != null) {
      balancer.close();
    }
    nodes.parallelStream().forEach(ClusterNode::close);
    postgres.close();
    data.close();
    Directories.deleteUnlessKept(data.root());
  }
}
