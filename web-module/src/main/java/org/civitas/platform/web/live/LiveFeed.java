package org.civitas.platform.web.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.civitas.platform.live.LiveEvent;
import org.civitas.platform.live.LiveListener;

/**
 * Sends to one client, one thing after the other, without a thread of its own: the end of one
 * sending begins the next. A client that reads slowly gets the stream at its own pace, from
 * storage; one that does not read at all is stuck.
 */
final class LiveFeed implements LiveListener {

  private static final int MAX_WAITING = 1000;

  private final LiveClient client;
  private final List<Runnable> whenOver = new ArrayList<>();
  private final Queue<Supplier<CompletionStage<?>>> waiting = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private Wire wire = Wire.FREE;
  private long takenAt;
  private boolean catchingUp;
  private boolean over;

  /** What goes on between us and the client. */
  private enum Wire {
    /** Nothing. */
    FREE,
    /** A thread is sending; on some servers it waits there until the client has taken it all. */
    SENDING,
    /** What was sent is still on its way, and no thread waits for it. */
    PENDING
  }

  LiveFeed(LiveClient client) {
    this.client = client;
  }

  /** Runs at the end, or now if it is over already. */
  void whenOver(Runnable action) {
    lock.lock();
    try {
      if (!over) {
        whenOver.add(action);
        return;
      }
    } finally {
      lock.unlock();
    }
    action.run();
  }

  /** Once its queue was full, a client must have taken all of it before it is told more. */
  @Override
  public boolean isReady() {
    lock.lock();
    try {
      return !catchingUp;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void onEvent(LiveEvent event) {
    offer(() -> client.send(event));
  }

  /** Finds a lost connection while nothing else is sent. */
  void ping() {
    lock.lock();
    try {
      if (wire != Wire.FREE) {
        return;
      }
    } finally {
      lock.unlock();
    }
    offer(client::ping);
  }

  /** Whether one thing has been on its way to the client for longer than that. */
  boolean isStuck(Duration patience) {
    lock.lock();
    try {
      return wire != Wire.FREE && System.nanoTime() - takenAt > patience.toNanos();
    } finally {
      lock.unlock();
    }
  }

  /** Whoever still sends closes when it is back: no server lets two threads use one connection. */
  void end() {
    List<Runnable> actions;
    Wire now;
    lock.lock();
    try {
      if (over) {
        return;
      }
      over = true;
      now = wire;
      waiting.clear();
      actions = List.copyOf(whenOver);
      whenOver.clear();
    } finally {
      lock.unlock();
    }
    actions.forEach(Runnable::run);
    if (now != Wire.SENDING) {
      leave(now);
    }
  }

  /** On a thread of its own, since some servers first wait until all is flushed. */
  private void leave(Wire state) {
    Thread.startVirtualThread(state == Wire.PENDING ? client::abort : client::close);
  }

  private void offer(Supplier<CompletionStage<?>> message) {
    lock.lock();
    try {
      if (over) {
        return;
      }
      waiting.add(message);
      catchingUp |= waiting.size() >= MAX_WAITING;
      if (wire != Wire.FREE) {
        return;
      }
      take(Wire.SENDING);
    } finally {
      lock.unlock();
    }
    Thread.startVirtualThread(this::sendAll);
  }

  /** Loops while sendings end at once, so that a long replay does not grow the stack. */
  private void sendAll() {
    Supplier<CompletionStage<?>> next = next();
    while (next != null) {
      CompletableFuture<?> sent = start(next).toCompletableFuture();
      if (!sent.isDone()) {
        goOnAfter(sent);
        return;
      }
      if (sent.isCompletedExceptionally()) {
        end();
      }
      next = next();
    }
  }

  private static CompletionStage<?> start(Supplier<CompletionStage<?>> message) {
    try {
      return message.get();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void goOnAfter(CompletableFuture<?> sent) {
    if (passTo(Wire.PENDING)) {
      sent.whenComplete((done, fault) -> goOn(fault));
    } else {
      leave(Wire.PENDING);
    }
  }

  private void goOn(Throwable fault) {
    if (!passTo(Wire.SENDING)) {
      return;
    }
    if (fault != null) {
      end();
    }
    sendAll();
  }

  /** False when the feed is over. */
  private boolean passTo(Wire state) {
    lock.lock();
    try {
      wire = state;
      return !over;
    } finally {
      lock.unlock();
    }
  }

  private Supplier<CompletionStage<?>> next() {
    lock.lock();
    try {
      if (!over) {
        Supplier<CompletionStage<?>> next = waiting.poll();
        take(next == null ? Wire.FREE : Wire.SENDING);
        catchingUp &= next != null;
        return next;
      }
    } finally {
      lock.unlock();
    }
    leave(Wire.FREE);
    return null;
  }

  private void take(Wire state) {
    wire = state;
    takenAt = System.nanoTime();
  }
}
