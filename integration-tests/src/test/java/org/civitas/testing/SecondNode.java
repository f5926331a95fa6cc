package org.civitas.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.civitas.server.RunningCivitas;

/** Another node on the database of the shared one; closing it stops it and clears its traces. */
public record SecondNode(RunningCivitas civitas) implements AutoCloseable {

  public URI baseUri() {
    return civitas.baseUri();
  }

  /** Ends it without warning, as a crash would. */
  public void kill() {
    civitas.kill();
  }

  /** Tells it to end, as an operator or an orchestrator does, and goes on. */
  public void terminate() {
    process().destroy();
  }

  public void awaitEnd() throws Exception {
    process().onExit().get(30, TimeUnit.SECONDS);
  }

  private ProcessHandle process() {
    return ProcessHandle.of(civitas.serverPid()).orElseThrow();
  }

  @Override
  public void close() {
    Path data = civitas.dataDirectory();
    civitas.close();
    Directories.deleteUnlessKept(data);
  }
}
