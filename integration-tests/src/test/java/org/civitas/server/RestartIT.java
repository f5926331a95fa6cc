package org.civitas.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data outlives its server, whether that was stopped or its launcher was killed. */
class RestartIT {

  private static final Pattern PASSWORD = Pattern.compile("password ([0-9a-f]{24})");
  private static final int INTERRUPTED = 130;

  @TempDir Path directory;

  @Test
  void aStartAfterAKilledLauncherStopsWhatWasLeftAndKeepsTheData() throws Exception {
    String port = Integer.toString(Ports.free());
    Map<String, String> environment =
        Map.of("CIVITAS_HTTP_PORT", port, "CIVITAS_PASSWORD_GRANT", "true");

    try (LaunchedCivitas first = LaunchedCivitas.start(directory, environment)) {
      String password = shownPassword(first.untilReady().output());
      assertThat(signUp(port, "keeper")).isEqualTo(201);
      first.kill();
      assertThat(first.leftRunning()).isNotEmpty();

      restartAndStop(environment, port, password);
    }
  }

  private void restartAndStop(Map<String, String> environment, String port, String password)
      throws Exception {
    try (LaunchedCivitas second = LaunchedCivitas.start(directory, environment)) {
      assertThat(second.untilReady().output()).doesNotContain(password);
      assertThat(signUp(port, "keeper")).as("the name is taken").isEqualTo(409);

      second.interrupt();

      assertThat(second.exitCode()).isEqualTo(INTERRUPTED);
      assertThat(second.errors()).isEmpty();
      assertThat(second.output()).as("not a word of a fault").doesNotContain("\tat ", " ERROR ");
      assertThat(second.leftRunning()).isEmpty();
    }
  }

  private static String shownPassword(String output) {
    var matcher = PASSWORD.matcher(output);
    assertThat(matcher.find()).as(output).isTrue();
    return matcher.group(1);
  }

  private static int signUp(String port, String name) throws Exception {
    String body =
        """
        {"username":"%1$s","email":"%1$s@example.org","password":"a long enough secret",\
        "displayName":"%1$s"}\
        """
            .formatted(name);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/identity/signups"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
  }
}
