package org.civitas.server;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.civitas.server.postgresql.EmbeddedPostgres;

/** Starts Civitas: checks first, then database, then server, then waits until it is ready. */
public final class Launcher {

  private final Installation installation;
  private final PrintStream out;
  private final AtomicBoolean cancelled = new AtomicBoolean();

  public Launcher(Installation installation, PrintStream out) {
    this.installation = installation;
    this.out = out;
  }

  /**
   * Starts and waits until the application is ready.
   *
   * @throws StartFault with one clear sentence; nothing is left running then
   */
  public RunningCivitas start(Environment given) {
    installation.requireEar();
    JavaHome java = JavaHome.find(given);
    Node.Address address = Node.Address.of(given);
    DataDirectory data = DataDirectory.open(Path.of(given.get("CIVITAS_DATA_DIR", ".civitas")));
    try {
      ServerProcess.stopLeftOver(data);
      Ports.requireFree(address.host(), address.port(), "CIVITAS_HTTP_PORT");
      ApplicationServer server = installation.server();
      say("Preparing " + server.name());
      Path home = server.prepare();
      return start(given, server, home, new Start(data, address, java));
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  /** Makes a start that is under way end as soon as it can, with all that it started. */
  public void cancel() {
    cancelled.set(true);
  }

  private record Start(DataDirectory data, Node.Address address, JavaHome java) {}

  private RunningCivitas start(
      Environment given, ApplicationServer server, Path home, Start start) {
    Optional<EmbeddedPostgres> postgres = postgres(given, start.data());
    try {
      Database database =
          postgres
              .map(EmbeddedPostgres::database)
              .orElseGet(() -> Database.external(given.get("CIVITAS_DB_URL", ""), given));
      database.requireReachable();
      Administrator administrator = Administrator.of(given, start.data());
      Node node =
          new Node(
              start.data(),
              start.address(),
              installation.ear(),
              keySecret(complete(given, start, database, administrator), start, postgres),
              start.java());
      RunningCivitas civitas =
          new RunningCivitas(server, home, node, database, administrator, postgres, cancelled, out);
      say("Starting " + server.name() + " on Java " + start.java().feature());
      civitas.startServer();
      return civitas;
    } catch (RuntimeException e) {
      postgres.ifPresent(EmbeddedPostgres::close);
      throw e;
    }
  }

  private Optional<EmbeddedPostgres> postgres(Environment given, DataDirectory data) {
    if (given.find("CIVITAS_DB_URL").isPresent()) {
      return Optional.empty();
    }
    say("Starting PostgreSQL");
    return Optional.of(EmbeddedPostgres.start(data, installation.cache()));
  }

  private static Environment complete(
      Environment given, Start start, Database database, Administrator administrator) {
    return given
        .with("CIVITAS_DATA_DIR", start.data().root().toString())
        .with("CIVITAS_HTTP_HOST", start.address().host())
        .with("CIVITAS_HTTP_PORT", Integer.toString(start.address().port()))
        .with("CIVITAS_DB_URL", database.limitedUrl())
        .with("CIVITAS_DB_USER", database.user())
        .with("CIVITAS_DB_PASSWORD", database.password())
        .with("CIVITAS_ADMIN_USERNAME", administrator.username())
        .with("CIVITAS_ADMIN_PASSWORD", administrator.password());
  }

  /**
   * Signing keys are encrypted in a database of our own. Beside an external one the operator gives
   * the secret, since other nodes need the same.
   */
  private static Environment keySecret(
      Environment environment, Start start, Optional<EmbeddedPostgres> postgres) {
    return postgres.isEmpty() || environment.find("CIVITAS_KEY_SECRET").isPresent()
        ? environment
        : environment.with("CIVITAS_KEY_SECRET", start.data().secret("key-secret"));
  }

  private void say(String progress) {
    if (cancelled.get()) {
      throw new StartFault("The start was cancelled.");
    }
    out.println("civitas: " + progress);
  }
}
