package org.civitas.benchmark;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.civitas.benchmark.measure.Meter;
import org.civitas.server.Environment;
import org.civitas.server.Installation;
import org.civitas.server.Launcher;
import org.civitas.server.Ports;
import org.civitas.server.RunningCivitas;

/** Civitas as it is delivered, but for the rate limit and the password grant. */
final class CivitasContender implements Contender {

  static final String NAME = "Civitas";
  static final String ADMIN = "admin";
  static final String ADMIN_PASSWORD = "an administrator of the benchmark";

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final RunningCivitas running;
  private final Storage storage;
  private final Meter meter;
  private final double secondsToReady;

  private CivitasContender(RunningCivitas running, double secondsToReady) {
    this.running = running;
    this.secondsToReady = secondsToReady;
    this.storage = Storage.open(running);
    this.meter = new Meter(running.serverPid(), storage.postmaster(running.dataDirectory()));
  }

  /** Starts everything there is: database first, then server, until it says that it is ready. */
  static CivitasContender start(Path data, PrintStream log, Ending ending) {
    Launcher launcher = new Launcher(Installation.fromSystemProperties(), log);
    Environment settings = settings(data);
    long begin = System.nanoTime();
    RunningCivitas running = ending.during(launcher::cancel, () -> launcher.start(settings));
    double seconds = (System.nanoTime() - begin) / 1e9;
    try {
      return new CivitasContender(running, seconds);
    } catch (RuntimeException e) {
      running.close();
      throw e;
    }
  }

  /** What the caller's environment sets for Civitas holds here too, to try settings out. */
  private static Environment settings(Path data) {
    Map<String, String> settings = new HashMap<>(System.getenv());
    settings.put("CIVITAS_DATA_DIR", data.toString());
    settings.put("CIVITAS_HTTP_PORT", Integer.toString(Ports.free()));
    settings.put("CIVITAS_RATE_LIMIT", "0");
    settings.put("CIVITAS_PASSWORD_GRANT", "true");
    settings.put("CIVITAS_ADMIN_USERNAME", ADMIN);
    settings.put("CIVITAS_ADMIN_PASSWORD", ADMIN_PASSWORD);
    return Environment.of(settings);
  }

  double secondsToReady() {
    return secondsToReady;
  }

  Storage storage() {
    return storage;
  }

  RunningCivitas running() {
    return running;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public URI baseUri() {
    return running.baseUri();
  }

  @Override
  public Meter meter() {
    return meter;
  }

  /** Events are delivered after the answer; bids would look cheaper without them. */
  @Override
  public void settle() {
    Awaitility.await("all events delivered")
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> storage.number("select count(*) from platform.outbox where done_at is null"),
            n -> n == 0);
  }

  @Override
  public void close() {
    try (running;
        storage;
        meter) {
      // Whatever one of them does, the others end too.
      return;
    }
  }
}
