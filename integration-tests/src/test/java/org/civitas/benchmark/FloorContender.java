package org.civitas.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.civitas.benchmark.floor.Floor;
import org.civitas.benchmark.measure.Meter;
import org.civitas.server.Environment;
import org.civitas.server.JavaHome;
import org.civitas.server.Ports;

/** The floor, on the same Java with the same heap as Civitas and on Civitas's database. */
final class FloorContender implements Contender {

  static final String NAME = "floor";

  private final Process process;
  private final URI baseUri;
  private final Meter meter;
  private final double secondsToReady;

  private FloorContender(Process process, URI baseUri, CivitasContender civitas, long begin) {
    this.process = process;
    this.baseUri = baseUri;
    Awaitility.await("the floor to answer")
        .atMost(Duration.ofSeconds(30))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(this::answers);
    this.secondsToReady = (System.nanoTime() - begin) / 1e9;
    this.meter =
        new Meter(process.pid(), civitas.storage().postmaster(civitas.running().dataDirectory()));
  }

  static FloorContender start(CivitasContender civitas, Path log) {
    int port = Ports.free();
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    JavaHome.find(Environment.of(System.getenv())).executable().toString(),
                    "-Xms192m",
                    "-Xmx1g",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Floor.class.getName(),
                    Integer.toString(port),
                    civitas.running().jdbcUrl(),
                    civitas.running().dbUser()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put(Floor.PASSWORD, civitas.running().dbPassword());
    long begin = System.nanoTime();
    try {
      Process process = builder.start();
      try {
        return new FloorContender(process, URI.create("http://127.0.0.1:" + port), civitas, begin);
      } catch (RuntimeException e) {
        process.destroyForcibly();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The floor does not start", e);
    }
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new IllegalStateException("The floor ended while it started");
    }
    try {
      HttpURLConnection connection =
          (HttpURLConnection) baseUri.resolve("/api/v1/hello").toURL().openConnection();
      return connection.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  double secondsToReady() {
    return secondsToReady;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public URI baseUri() {
    return baseUri;
  }

  @Override
  public Meter meter() {
    return meter;
  }

  @Override
  public void settle() {
    // The floor leaves nothing behind.
  }

  @Override
  public void close() {
    meter.close();
    process.destroy();
    process.onExit().join();
  }
}
