package org.civitas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path directory;

  @Test
  void aSecretStaysTheSameAndOnlyItsOwnerReadsIt() throws IOException {
    String first;
    try (DataDirectory data = DataDirectory.open(directory)) {
      first = data.secret("password");
    }
    try (DataDirectory data = DataDirectory.open(directory)) {
      assertThat(data.secret("password")).isEqualTo(first).hasSize(24);
    }
    assertThat(Files.getPosixFilePermissions(directory.resolve("secrets/password")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void twoLaunchersCannotShareADirectory() {
    try (DataDirectory held = DataDirectory.open(directory)) {
      assertThatThrownBy(() -> DataDirectory.open(held.root()))
          .isInstanceOf(StartFault.class)
          .hasMessage("Civitas already runs on the data directory " + held.root() + ".");
    }
  }
}
