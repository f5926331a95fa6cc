package org.civitas.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.civitas.server.postgresql.EmbeddedPostgres;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever keeps Civitas from starting is one line, exit code 1, and nothing left running. */
class StartFaultsIT {

  @TempDir Path directory;

  @Test
  void aPortInUseIsNamed() throws Exception {
    try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(holder.getLocalPort());
      fails(
          Map.of("CIVITAS_HTTP_PORT", port),
          "Port "
              + port
              + " on 127.0.0.1 cannot be used .* set CIVITAS_HTTP_PORT to another port.");
    }
  }

  @Test
  void aSettingOfTheLauncherThatCannotBeUsedIsNamed() throws Exception {
    fails(
        Map.of("CIVITAS_HTTP_PORT", "eighty"),
        "CIVITAS_HTTP_PORT must be a whole number from 1 to 65535, but is \"eighty\".");
  }

  @Test
  void aBadLineOrValueInTheFileIsNamed() throws Exception {
    Files.writeString(directory.resolve(".env"), "CIVITAS_HTTP_PORT=0\n");
    fails(Map.of(), "CIVITAS_HTTP_PORT must be a whole number from 1 to 65535, but is \"0\".");
    Files.writeString(directory.resolve(".env"), "CIVITAS_HTTP_PORT\n");
    fails(Map.of(), "\\.env line 1 is not of the form NAME=value.");
  }

  @Test
  void aMissingJdkIsNamed() throws Exception {
    fails(
        Map.of("CIVITAS_JAVA_HOME", "/nowhere"),
        "CIVITAS_JAVA_HOME \\(/nowhere\\) is no JDK 21 or newer.");
  }

  @Test
  void aDatabaseThatCannotBeReachedIsNamed() throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/civitas";
    fails(
        onFreePort(Map.of("CIVITAS_DB_URL", url)),
        "The database at " + url + " cannot be reached; check CIVITAS_DB_URL.");
  }

  @Test
  void aWrongDatabasePasswordIsNamed() throws Exception {
    RunningCivitas other = Civitas.server();
    fails(
        onFreePort(
            Map.of(
                "CIVITAS_DB_URL",
                other.jdbcUrl(),
                "CIVITAS_DB_USER",
                other.dbUser(),
                "CIVITAS_DB_PASSWORD",
                "wrong")),
        "The database at .* refuses the user \"civitas\"; "
            + "check CIVITAS_DB_USER and CIVITAS_DB_PASSWORD.");
  }

  @Test
  void aSettingOfTheApplicationThatCannotBeUsedIsNamed() throws Exception {
    fails(
        onFreePort(Map.of("CIVITAS_RATE_LIMIT", "many", "CIVITAS_KEY_SECRET", "short")),
        "CIVITAS_RATE_LIMIT must be a whole number from 0 to 1000000, not \"many\";"
            + " CIVITAS_KEY_SECRET must have at least 24 characters.");
  }

  @Test
  void aServiceThatDoesNotExistIsNamed() throws Exception {
    fails(
        onFreePort(Map.of("CIVITAS_CONTEXTS", "hello,auktion")),
        "CIVITAS_CONTEXTS names auktion; there are auction, audit, hello, identity.");
  }

  @Test
  void anotherSecretThanThatOfTheStoredKeysIsNamed() throws Exception {
    RunningCivitas other = Civitas.server();
    fails(
        onFreePort(
            Map.of(
                "CIVITAS_DB_URL",
                other.jdbcUrl(),
                "CIVITAS_DB_USER",
                other.dbUser(),
                "CIVITAS_DB_PASSWORD",
                other.dbPassword(),
                "CIVITAS_KEY_SECRET",
                "not the secret of the other nodes")),
        "CIVITAS_KEY_SECRET is not the secret under which .* every node needs the same.");
  }

  @Test
  void aMigrationThatCannotRunIsNamed() throws Exception {
    occupySchema("platform");
    fails(onFreePort(Map.of()), ".*platform.*");
  }

  private void fails(Map<String, String> environment, String sentence) throws Exception {
    try (LaunchedCivitas civitas = LaunchedCivitas.start(directory, environment)) {
      assertThat(civitas.exitCode()).as(civitas.output()).isEqualTo(1);
      assertThat(civitas.errors()).matches("civitas: " + sentence + "\n");
      assertThat(civitas.leftRunning()).isEmpty();
    }
  }

  private static Map<String, String> onFreePort(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("CIVITAS_HTTP_PORT", Integer.toString(Ports.free()));
    return all;
  }

  /** A table that nobody knows of, where a migration wants to begin. */
  private void occupySchema(String schema) throws SQLException {
    Path cache = Path.of(System.getProperty("civitas.cache"));
    try (DataDirectory data = DataDirectory.open(directory.resolve("data"));
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data, cache);
        Connection connection =
            DriverManager.getConnection(
                postgres.database().url(),
                postgres.database().user(),
                postgres.database().password());
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
      statement.execute("create table " + schema + ".stranger (id integer)");
    }
  }
}
