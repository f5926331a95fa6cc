package org.civitas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {

  @TempDir Path directory;

  @Test
  void theEnvironmentWinsOverTheFileAndTheFileOverTheDefaults() throws IOException {
    Files.writeString(directory.resolve(".env"), "B=file\nC=file\n");

    Environment environment =
        Environment.read(
            Map.of("C", "environment"),
            directory,
            Map.of("A", "default", "B", "default", "C", "default"));

    assertThat(environment.asMap())
        .isEqualTo(Map.of("A", "default", "B", "file", "C", "environment"));
  }

  @Test
  void aFileMayHaveCommentsQuotesAndExports() throws IOException {
    Files.writeString(
        directory.resolve(".env"),
        """
        # where
        export HOST="a b"
        PASSWORD='x=y#z'

        """);

    Environment environment = Environment.read(Map.of(), directory, Map.of());

    assertThat(environment.asMap()).isEqualTo(Map.of("HOST", "a b", "PASSWORD", "x=y#z"));
  }

  @Test
  void aLineThatIsNoAssignmentIsNamedByItsNumber() throws IOException {
    Files.writeString(directory.resolve(".env"), "A=1\nnonsense\n");

    assertThatThrownBy(() -> Environment.read(Map.of(), directory, Map.of()))
        .isInstanceOf(StartFault.class)
        .hasMessageEndingWith("line 2 is not of the form NAME=value.");
  }

  @Test
  void anEmptyValueMeansNotSet() {
    assertThat(Environment.of(Map.of("CIVITAS_DB_URL", " ")).find("CIVITAS_DB_URL")).isEmpty();
  }

  @Test
  void aNumberOutOfBoundsIsRefusedWithItsBounds() {
    Environment environment = Environment.of(Map.of("CIVITAS_HTTP_PORT", "70000"));

    assertThatThrownBy(() -> environment.number("CIVITAS_HTTP_PORT", 8080, 1, 65535))
        .isInstanceOf(StartFault.class)
        .hasMessage("CIVITAS_HTTP_PORT must be a whole number from 1 to 65535, but is \"70000\".");
  }

  @Test
  void aFlagIsTrueOrFalseAndNothingElse() {
    Environment environment = Environment.of(Map.of("CIVITAS_DEMO", "yes"));

    assertThatThrownBy(() -> environment.flag("CIVITAS_DEMO", false))
        .isInstanceOf(StartFault.class)
        .hasMessage("CIVITAS_DEMO must be true or false, but is \"yes\".");
  }
}
