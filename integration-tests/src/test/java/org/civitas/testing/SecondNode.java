package org.civitas.testing;

import java.net.URI;
import java.nio.file.Path;
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

  @Override
  public void close() {
    Path data = civitas.dataDirectory();
    civitas.close();
    Directories.deleteUnlessKept(data);
  }
}
