package org.civitas.benchmark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** One phase of load at one pace. */
final class LoadPhase {

  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long NAP = TimeUnit.MICROSECONDS.toNanos(50);
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
  private static final int DIGITS = 3;

  private final Selector selector;
  private final Deque<Connection> idle;
  private final int connections;
  private final RequestSource requests;
  private final Pace pace;
  private final Histogram latencies = new Histogram(TimeUnit.HOURS.toNanos(1), DIGITS);
  private final Map<Integer, Long> statuses = new HashMap<>();
  private final long start = System.nanoTime();
  private long end;
  private long sent;
  private long inTime;
  private long lastAnswer = start;

  LoadPhase(Selector selector, Deque<Connection> idle, RequestSource requests, Pace pace) {
    this.selector = selector;
    this.idle = idle;
    this.connections = idle.size();
    this.requests = requests;
    this.pace = pace;
  }

  LoadResult run(long nanos) throws IOException {
    end = start + nanos;
    long next = sendDue();
    while (next < end || idle.size() < connections) {
      await(next);
      next = sendDue();
    }
    return new LoadResult(nanos / 1e9, inTime, statuses, latencies);
  }

  /** Sends what is due as long as a connection is free, and says when the next one is due. */
  private long sendDue() throws IOException {
    long now = System.nanoTime();
    long due = pace.due(start, sent, now);
    while (due <= now && due < end && !idle.isEmpty()) {
      idle.poll().send(requests, due);
      sent++;
      now = System.nanoTime();
      due = pace.due(start, sent, now);
    }
    return due;
  }

  /**
   * A selector waits in milliseconds, too coarse for a schedule in microseconds; the last one is
   * spent in naps, since spinning would take the processor from the server.
   */
  private void await(long due) throws IOException {
    long wait = idle.isEmpty() || due >= end ? PATIENCE : due - System.nanoTime();
    if (wait >= MILLI) {
      selector.select(this::receive, TimeUnit.NANOSECONDS.toMillis(wait));
    } else if (selector.selectNow(this::receive) == 0 && wait > 0) {
      LockSupport.parkNanos(Math.min(wait, NAP));
    }
    if (Thread.interrupted()) {
      throw new IOException("Interrupted");
    }
    if (idle.size() < connections && System.nanoTime() - lastAnswer > PATIENCE) {
      throw new IOException("No answer for a minute");
    }
  }

  private void receive(SelectionKey key) {
    Connection connection = (Connection) key.attachment();
    try {
      int status = connection.receive();
      if (status != 0) {
        record(connection, status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("After " + latencies.getTotalCount() + " answers", e);
    }
  }

  private void record(Connection connection, int status) {
    lastAnswer = System.nanoTime();
    latencies.recordValue(lastAnswer - connection.intended());
    statuses.merge(status, 1L, Long::sum);
    if (lastAnswer < end && LoadResult.isGood(status)) {
      inTime++;
    }
    idle.add(connection);
  }
}
