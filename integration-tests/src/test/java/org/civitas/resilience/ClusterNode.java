package org.civitas.resilience;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.civitas.server.RunningCivitas;
import org.civitas.server.StartFault;
import org.civitas.testing.Civitas;
import org.civitas.testing.Directories;

/** One node, with its own way to the database and somebody who starts it again when it is gone. */
final class ClusterNode implements AutoCloseable {

  private static final int STARTS = 5;

  private final TcpProxy database;
  private final RunningCivitas civitas;
  private CompletableFuture<Void> start = CompletableFuture.completedFuture(null);

  private ClusterNode(TcpProxy database, RunningCivitas civitas) {
    this.database = database;
    this.civitas = civitas;
  }

  /** Starts a node on the database behind the port. */
  static ClusterNode start(String name, int databasePort, Map<String, String> settings) {
    TcpProxy database = new TcpProxy(databasePort);
    try {
      settings.put("CIVITAS_NODE", name);
      settings.put("CIVITAS_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.port() + "/civitas");
      PrintStream quiet = new PrintStream(PrintStream.nullOutputStream());
      return new ClusterNode(database, Civitas.start(settings, quiet));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  URI uri() {
    return civitas.baseUri();
  }

  /** Its way to the database. */
  TcpProxy database() {
    return database;
  }

  /** Ends it with SIGKILL, also while it starts; it is started again at once. */
  synchronized void kill() {
    civitas.kill();
    if (start.isDone()) {
      start = CompletableFuture.runAsync(this::startAgain, task -> Thread.ofVirtual().start(task));
    }
  }

  /** As an operator's supervisor does: a start that fails is followed by another. */
  private void startAgain() {
    for (int left = STARTS; ; left--) {
      try {
        civitas.restart();
        return;
      } catch (StartFault e) {
        if (left == 0) {
          throw e;
        }
      }
    }
  }

  void awaitStart() {
    start.join();
  }

  boolean starts() {
    return !start.isDone();
  }

  void pause() {
    signal("STOP");
  }

  void resume() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      String pid = Long.toString(civitas.serverPid());
      new ProcessBuilder("kill", "-" + name, pid).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    resume();
    start.handle((done, fault) -> null).join();
    Path data = civitas.dataDirectory();
    civitas.close();
    database.close();
    Directories.deleteUnlessKept(data);
  }
}
