package org.civitas.platform.web;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.civitas.platform.json.Json;

/**
 * Writes lines of the access log together: the file is locked and flushed for each record, so a
 * record for each request makes all requests wait for each other. A process that is killed takes
 * the lines of the last moment with it.
 */
@ApplicationScoped
public class AccessLogWriter {

  private static final System.Logger LOG = System.getLogger("org.civitas.access");
  private static final int MOST_WAITING = 4096;

  /** Not a managed one: those run nothing while a server stops, and requests still end then. */
  private static final Executor SOON =
      CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS, Thread::startVirtualThread);

  private final BlockingQueue<Line> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean due = new AtomicBoolean();

  /** Who comes faster than the lines are written writes them. */
  void add(Line line) {
    while (!waiting.offer(line)) {
      write();
    }
    if (due.compareAndSet(false, true)) {
      SOON.execute(this::write);
    }
  }

  @PreDestroy
  void write() {
    due.set(false);
    List<Line> lines = new ArrayList<>();
    waiting.drainTo(lines);
    if (!lines.isEmpty()) {
      LOG.log(
          System.Logger.Level.INFO,
          lines.stream().map(Json::write).collect(Collectors.joining(System.lineSeparator())));
    }
  }

  /** What is told of a request. */
  record Line(
      Instant time,
      String requestId,
      String traceId,
      String client,
      String user,
      String method,
      String path,
      String route,
      int status,
      double milliseconds) {}
}
