package org.civitas.testing;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civitas.server.Environment;
import org.civitas.server.Installation;
import org.civitas.server.Launcher;
import org.civitas.server.Ports;
import org.civitas.server.RunningCivitas;

/** The one running server that all tests over HTTP share: real archive, real database. */
public final class Civitas {

  public static final String ADMIN = "admin";
  public static final String ADMIN_PASSWORD = "an administrator of tests";
  public static final String WEBHOOK_SECRET = "a secret between provider and tests";
  public static final String KEY_SECRET = "a secret that every node of the tests has";
  public static final int RATE_LIMIT = 3000;

  /** No test runs long enough to win back what the optimising compiler takes from it. */
  private static final String JAVA_OPTS =
      System.getenv().getOrDefault("CIVITAS_JAVA_OPTS", "-XX:TieredStopAtLevel=1");

  private static RunningCivitas running;
  private static RuntimeException failure;

  private Civitas() {}

  public static synchronized RunningCivitas server() {
    if (failure != null) {
      throw failure;
    }
    if (running == null) {
      try {
        running = start(settings());
        // Where the tests are cut short, this runs and the listener of the session does not.
        Runtime.getRuntime().addShutdownHook(new Thread(Civitas::stop, "stop"));
      } catch (RuntimeException e) {
        failure = e;
        throw e;
      }
    }
    return running;
  }

  /** A second node on the same database, for as long as one test needs it. */
  public static SecondNode secondNode() {
    RunningCivitas first = server();
    Map<String, String> settings = new HashMap<>(settings());
    settings.put("CIVITAS_NODE", "second");
    settings.put("CIVITAS_DB_URL", first.jdbcUrl());
    settings.put("CIVITAS_DB_USER", first.dbUser());
    settings.put("CIVITAS_DB_PASSWORD", first.dbPassword());
    // Both nodes issue and take the same tokens, as behind one gateway.
    settings.put("CIVITAS_PUBLIC_URL", "http://localhost:" + first.baseUri().getPort());
    return new SecondNode(start(settings));
  }

  private static RunningCivitas start(Map<String, String> settings) {
    return start(settings, System.out);
  }

  /** Starts a server with exactly these settings, on a free port and an empty directory. */
  public static RunningCivitas start(Map<String, String> settings, PrintStream out) {
    try {
      Path work = Path.of(System.getProperty("civitas.work"));
      Files.createDirectories(work);
      settings.put("CIVITAS_JAVA_OPTS", JAVA_OPTS);
      settings.put("CIVITAS_HTTP_PORT", Integer.toString(Ports.free()));
      settings.put("CIVITAS_DATA_DIR", Files.createTempDirectory(work, "data").toString());
      return new Launcher(Installation.fromSystemProperties(), out).start(Environment.of(settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("CIVITAS_OTLP_ENDPOINT", OtlpCollector.get().endpoint().toString());
    settings.put("CIVITAS_ADMIN_USERNAME", ADMIN);
    settings.put("CIVITAS_ADMIN_PASSWORD", ADMIN_PASSWORD);
    settings.put("CIVITAS_PASSWORD_GRANT", "true");
    settings.put("CIVITAS_DEMO", "true");
    settings.put("CIVITAS_RATE_LIMIT", Integer.toString(RATE_LIMIT));
    settings.put("CIVITAS_CORS_ORIGINS", "https://[a-z]+\\.civitas\\.example");
    settings.put("CIVITAS_PAYMENT_WEBHOOK_SECRET", WEBHOOK_SECRET);
    settings.put("CIVITAS_KEY_SECRET", KEY_SECRET);
    settings.put("CIVITAS_SMTP_HOST", "127.0.0.1");
    settings.put("CIVITAS_SMTP_PORT", Integer.toString(MailServer.get().port()));
    settings.put("CIVITAS_SMTP_FROM", "town-hall@civitas.example");
    return settings;
  }

  static synchronized void stop() {
    if (running != null) {
      Path data = running.dataDirectory();
      running.close();
      running = null;
      OtlpCollector.get().stop();
      MailServer.get().stop();
      Directories.deleteUnlessKept(data);
    }
  }

  /** Where the server answers, without a trailing slash. */
  public static URI baseUri() {
    return server().baseUri();
  }

  /** The text of the log files so far. */
  public static String logs() {
    return Directories.read(server().dataDirectory().resolve("logs"));
  }

  /** A connection of the test's own to the server's database. */
  public static Connection jdbc() throws SQLException {
    return storage().connect();
  }

  /** Rows as lists of columns. */
  public static List<List<Object>> query(String sql, Object... arguments) {
    return storage().query(sql, arguments);
  }

  /** Changes rows behind the server's back, to make time pass or things break. */
  public static int update(String sql, Object... arguments) {
    return storage().update(sql, arguments);
  }

  private static Storage storage() {
    RunningCivitas civitas = server();
    return new Storage(civitas.jdbcUrl(), civitas.dbUser(), civitas.dbPassword());
  }
}
