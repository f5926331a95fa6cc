package org.civitas.server;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.civitas.server.postgresql.EmbeddedPostgres;

/** Civitas, answering requests: one server and, unless an external one is used, its database. */
public final class RunningCivitas implements AutoCloseable {

  private final ApplicationServer server;
  private final Path home;
  private final Node node;
  private final Database database;
  private final Administrator administrator;
  private final Optional<EmbeddedPostgres> postgres;
  private final PrintStream out;
  private final AtomicBoolean cancelled;
  private volatile ServerProcess process;

  RunningCivitas(
      ApplicationServer server,
      Path home,
      Node node,
      Database database,
      Administrator administrator,
      Optional<EmbeddedPostgres> postgres,
      AtomicBoolean cancelled,
      PrintStream out) {
    this.server = server;
    this.home = home;
    this.node = node;
    this.database = database;
    this.administrator = administrator;
    this.postgres = postgres;
    this.cancelled = cancelled;
    this.out = out;
  }

  /** Where the server answers, without a trailing slash. */
  public URI baseUri() {
    return node.address().uri();
  }

  public String jdbcUrl() {
    return database.url();
  }

  public String dbUser() {
    return database.user();
  }

  public String dbPassword() {
    return database.password();
  }

  /** The folder with databases, journals and logs. */
  public Path dataDirectory() {
    return node.data().root();
  }

  public long serverPid() {
    return process.pid();
  }

  /** Ends the server without warning, as a crash would; the database goes on. */
  public void kill() {
    process.kill();
  }

  /** Stops the server, if it still runs, and starts it again at the same address. */
  public void restart() {
    if (process.isAlive()) {
      process.stop();
    }
    startServer();
  }

  /** The name of the first administrator. */
  public String adminUsername() {
    return administrator.username();
  }

  /** The password of the first administrator, given or generated. */
  public String adminPassword() {
    return administrator.password();
  }

  Administrator administrator() {
    return administrator;
  }

  Environment environment() {
    return node.environment();
  }

  /** Waits until the server ends by itself and tells its exit code. */
  int awaitEnd() {
    return process.awaitEnd();
  }

  /** Stops the server, then the database, then lets go of the data directory. */
  @Override
  public synchronized void close() {
    if (process != null) {
      process.stop();
    }
    postgres.ifPresent(EmbeddedPostgres::close);
    node.data().close();
  }

  void startServer() {
    process = ServerProcess.start(server.command(home, node), node, out);
    try {
      new Readiness(baseUri(), this::fault).await(node.environment());
    } catch (StartFault e) {
      process.stop();
      throw e;
    }
  }

  private Optional<String> fault() {
    if (cancelled.get()) {
      return Optional.of("The start was cancelled.");
    }
    if (process.fault().isPresent()) {
      return process.fault();
    }
    if (!process.isAlive()) {
      return Optional.of(
          "The server ended while it started; see " + node.data().logs() + "/server.log.");
    }
    return server.deploymentFault(node);
  }
}
