package org.civitas.server.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.civitas.server.DataDirectory;
import org.civitas.server.Database;
import org.civitas.server.Ports;
import org.civitas.server.StartFault;

/**
 * A PostgreSQL cluster in the data directory, on a free loopback port. The superuser stays with the
 * launcher; the application gets a role that owns its database and nothing else.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final String NAME = "civitas";

  private static final String SETTINGS =
      """
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      max_connections = 300
      shared_buffers = 128MB
      shared_preload_libraries = 'pg_stat_statements'
      fsync = on
      password_encryption = 'scram-sha-256'
      timezone = 'UTC'
      log_timezone = 'UTC'
      log_min_messages = warning
      log_checkpoints = off
      """;

  /** How a running database ends: in order, or like a machine that loses power. */
  public enum Stop {
    FAST,
    IMMEDIATE
  }

  private final PostgresBinaries binaries;
  private final Account account;
  private final Path cluster;
  private final Path log;
  private final Database database;

  private EmbeddedPostgres(
      PostgresBinaries binaries, Account account, Path cluster, Path log, Database database) {
    this.binaries = binaries;
    this.account = account;
    this.cluster = cluster;
    this.log = log;
    this.database = database;
  }

  /** Starts the cluster of the data directory, which is made on first use. */
  public static EmbeddedPostgres start(DataDirectory data, Path cache) {
    PostgresBinaries binaries = PostgresBinaries.unpacked(cache);
    Path folder = data.directory("postgresql");
    Path cluster = folder.resolve("cluster");
    Account account = Account.find(binaries.program("postgres"), folder);
    String superuserPassword = data.secret("database-superuser-password");
    Database database =
        new Database(
            "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/" + NAME,
            NAME,
            data.secret("database-password"));
    EmbeddedPostgres postgres =
        new EmbeddedPostgres(binaries, account, cluster, folder.resolve("server.log"), database);
    postgres.initialise(superuserPassword);
    postgres.run(superuserPassword);
    return postgres;
  }

  public Database database() {
    return database;
  }

  /** Ends all connections, and starts again on the same port. */
  public void restart(Stop how) {
    String mode = how.name().toLowerCase(Locale.ROOT);
    must(command("restart", "-m", mode, "-w", "-t", "60", "-l", log.toString()));
  }

  /** Ends all connections and stops; committed data is on disk. */
  @Override
  public void close() {
    Command.Outcome outcome = control("stop", "-m", "fast", "-t", "60");
    if (outcome.code() != 0 && postmaster().isPresent()) {
      control("stop", "-m", "immediate", "-t", "20");
    }
  }

  private void initialise(String superuserPassword) {
    if (Files.exists(cluster.resolve("PG_VERSION"))) {
      account.own(cluster.getParent());
      return;
    }
    Path passwordFile = cluster.resolveSibling("initial-password");
    try {
      Files.deleteIfExists(passwordFile);
      Files.createFile(
          passwordFile,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(passwordFile, superuserPassword);
      account.own(passwordFile);
      account.own(cluster.getParent());
      must(
          Command.of(
              account.prefix(),
              binaries.program("initdb").toString(),
              "--pgdata=" + cluster,
              "--username=postgres",
              "--pwfile=" + passwordFile,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--locale=C",
              "--no-instructions"));
      Files.delete(passwordFile);
    } catch (IOException e) {
      throw new StartFault("The database directory " + cluster + " cannot be made: " + e, e);
    }
  }

  private void run(String superuserPassword) {
    stopLeftOver();
    try {
      Path settings = cluster.resolve("civitas.conf");
      Files.writeString(settings, SETTINGS + "port = " + database.port() + "\n");
      Files.setOwner(settings, Files.getOwner(cluster));
      includeSettings();
    } catch (IOException e) {
      throw new StartFault("The database settings in " + cluster + " cannot be written: " + e, e);
    }
    must(command("start", "-w", "-t", "60", "-l", log.toString()));
    createDatabase(superuserPassword);
  }

  private void includeSettings() throws IOException {
    Path file = cluster.resolve("postgresql.conf");
    String include = "include 'civitas.conf'";
    if (!Files.readString(file).contains(include)) {
      Files.writeString(file, Files.readString(file) + "\n" + include + "\n");
    }
  }

  /** A launcher that was killed leaves its cluster running, or a note of one that is gone. */
  private void stopLeftOver() {
    Optional<ProcessHandle> left = postmaster();
    boolean postgres =
        left.flatMap(process -> process.info().command())
            .filter(command -> command.endsWith("/postgres"))
            .isPresent();
    if (postgres) {
      close();
      return;
    }
    try {
      Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    } catch (IOException e) {
      throw new StartFault("The stale file postmaster.pid in " + cluster + " stays: " + e, e);
    }
  }

  private Optional<ProcessHandle> postmaster() {
    try {
      List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private void createDatabase(String superuserPassword) {
    String url = "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres";
    try (Connection connection = DriverManager.getConnection(url, "postgres", superuserPassword);
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
        statement.execute("create role " + NAME + " login password '" + database.password() + "'");
      }
      if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
        statement.execute("create database " + NAME + " owner " + NAME);
      }
      countStatements(superuserPassword);
    } catch (SQLException e) {
      throw new StartFault("The embedded database refused its set-up: " + e.getMessage(), e);
    }
  }

  /** Shows operators, and tests, which statements run and how often. */
  private void countStatements(String superuserPassword) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), "postgres", superuserPassword);
        Statement statement = connection.createStatement()) {
      statement.execute("create extension if not exists pg_stat_statements");
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private Command.Outcome control(String... words) {
    return command(words).run();
  }

  private Command command(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = binaries.program("pg_ctl").toString();
    all[1] = "-D";
    all[2] = cluster.toString();
    System.arraycopy(words, 0, all, 3, words.length);
    return Command.of(account.prefix(), all);
  }

  private void must(Command command) {
    Command.Outcome outcome = command.run();
    if (outcome.code() != 0) {
      String[] lines = outcome.output().split("\n");
      throw new StartFault(
          "The embedded PostgreSQL does not start ("
              + lines[lines.length - 1].strip()
              + "); see "
              + log
              + ".");
    }
  }
}
