package org.civitas.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdministratorTest {

  @TempDir Path directory;

  @Test
  void aGeneratedPasswordIsShownOnceAndKept() {
    try (DataDirectory data = DataDirectory.open(directory)) {
      Administrator first = Administrator.of(Environment.of(Map.of()), data);
      assertThat(first.username()).isEqualTo("admin");
      assertThat(first.firstShown()).contains(first.password());

      Administrator second = Administrator.of(Environment.of(Map.of()), data);
      assertThat(second.firstShown()).isEmpty();
      assertThat(second.password()).isEqualTo(first.password());
    }
  }

  @Test
  void aGivenPasswordIsNeitherShownNorKept() {
    try (DataDirectory data = DataDirectory.open(directory)) {
      Environment given =
          Environment.of(
              Map.of("CIVITAS_ADMIN_USERNAME", "mayor", "CIVITAS_ADMIN_PASSWORD", "of the town"));

      Administrator administrator = Administrator.of(given, data);

      assertThat(administrator.username()).isEqualTo("mayor");
      assertThat(administrator.password()).isEqualTo("of the town");
      assertThat(administrator.firstShown()).isEmpty();
      assertThat(data.resolve("secrets")).doesNotExist();
    }
  }
}
