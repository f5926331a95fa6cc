package org.civitas.pages;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.civitas.testing.Answer;
import org.junit.jupiter.api.Assumptions;

/**
 * A headless Chromium of the operating system, driven over its DevTools protocol. Where there is
 * none, tests that need it are skipped and say so (docs/adr/023-browser-tests.md).
 */
final class Browser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/.*");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final Path profile;
  private final String address;

  private Browser(Process process, Path profile, String address) {
    this.process = process;
    this.profile = profile;
    this.address = address;
  }

  static Browser start() {
    Optional<Path> executable = find();
    if (executable.isEmpty()) {
      String reason = "Skipped: no Chromium on the PATH, so pages are not tested in a browser.";
      System.out.println(reason);
      return Assumptions.abort(reason);
    }
    try {
      return launch(executable.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> find() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Browser launch(Path executable) throws IOException {
    Path profile = Files.createTempDirectory("civitas-browser");
    Process process =
        new ProcessBuilder(
                executable.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en-GB",
                "--user-data-dir=" + profile,
                "--remote-debugging-port=0",
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader output = process.errorReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.matches()) {
        drain(output);
        return new Browser(process, profile, listening.group(1));
      }
    }
    throw new IOException("Chromium ended before it listened");
  }

  /** A browser that cannot write its log stops. */
  private static void drain(BufferedReader output) {
    Thread.ofVirtual().start(() -> output.lines().forEach(line -> {}));
  }

  /** A new tab on the page, with the whole page loaded. */
  Tab open(URI page) {
    try {
      HttpResponse<String> opened =
          http.send(
              HttpRequest.newBuilder(URI.create("http://" + address + "/json/new?about:blank"))
                  .PUT(HttpRequest.BodyPublishers.noBody())
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      String socket = Answer.parse(opened.body()).get("webSocketDebuggerUrl").asText();
      return Tab.attach(http, URI.create(socket)).navigate(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | UncheckedIOException e) {
      // A last process of the browser may still tidy up; the folder is temporary anyway.
      profile.toFile().deleteOnExit();
    }
  }
}
