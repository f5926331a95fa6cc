package org.civitas.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartAndStopIT {

  @TempDir Path data;

  @Test
  void aServerThatWasStoppedLeavesNoProcess() throws Exception {
    Launcher launcher = new Launcher(Installation.fromSystemProperties(), System.out);
    Environment environment =
        Environment.of(
            Map.of(
                "CIVITAS_HTTP_PORT",
                Integer.toString(Ports.free()),
                "CIVITAS_DATA_DIR",
                data.toString()));
    long pid;
    try (RunningCivitas civitas = launcher.start(environment);
        var connection =
            DriverManager.getConnection(
                civitas.jdbcUrl(), civitas.dbUser(), civitas.dbPassword())) {
      pid = civitas.serverPid();
      assertThat(connection.isValid(5)).isTrue();
    }
    assertThat(ProcessHandle.of(pid)).isEmpty();
  }
}
