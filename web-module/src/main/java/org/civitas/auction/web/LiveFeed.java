package org.civitas.auction.web;

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
 * sending begins the next. A client that falls too far behind is cut off; it comes back with the
 * number of the last event it has seen.
 */
final class LiveFeed implements LiveListener {

  private static final int MAX_WAITING = 5000;
  private static final int MAX_MISSED_BEATS = 3;

  private final LiveClient client;
  private final List<Runnable> whenOver = new ArrayList<>();
  private final Queue<Supplier<CompletionStage<?>>> waiting = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private boolean sending;
  private boolean over;
  private int missedBeats;

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

  @Override
  public void onEvent(LiveEvent event) {
    offer(() -> client.send(event));
  }

  /** Called from time to time: finds connections that are lost or stuck. */
  void beat() {
    lock.lock();
    try {
      missedBeats = sending ? missedBeats + 1 : 0;
      if (missedBeats < MAX_MISSED_BEATS && sending) {
        return;
      }
    } finally {
      lock.unlock();
    }
    if (missedBeats >= MAX_MISSED_BEATS) {
      end();
    } else {
      offer(client::ping);
    }
  }

  private void offer(Supplier<CompletionStage<?>> message) {
    lock.lock();
    try {
      boolean full = waiting.size() >= MAX_WAITING;
      if (!full) {
        waiting.add(message);
      }
      if (over || (sending && !full)) {
        return;
      }
      over = full;
      sending = true;
    } finally {
      lock.unlock();
    }
    // Some servers wait within a sending; that must stop this watcher alone.
    Thread.startVirtualThread(this::sendAll);
  }

  /** Loops while sendings end at once, so that a long replay does not grow the stack. */
  private void sendAll() {
    Supplier<CompletionStage<?>> next = next();
    while (next != null) {
      CompletableFuture<?> sent = start(next).toCompletableFuture();
      if (!sent.isDone()) {
        sent.whenComplete((done, fault) -> goOn(fault));
        return;
      }
      if (sent.isCompletedExceptionally()) {
        end();
        return;
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

  private void goOn(Throwable fault) {
    if (fault == null) {
      sendAll();
    } else {
      end();
    }
  }

  private Supplier<CompletionStage<?>> next() {
    lock.lock();
    try {
      if (!over) {
        Supplier<CompletionStage<?>> next = waiting.poll();
        sending = next != null;
        return next;
      }
    } finally {
      lock.unlock();
    }
    end();
    return null;
  }

  void end() {
    List<Runnable> actions;
    lock.lock();
    try {
      over = true;
      waiting.clear();
      actions = List.copyOf(whenOver);
      whenOver.clear();
    } finally {
      lock.unlock();
    }
    client.close();
    actions.forEach(Runnable::run);
  }
}
