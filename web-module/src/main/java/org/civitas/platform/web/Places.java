package org.civitas.platform.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Room for requests: some at work, and as many again in line for their turn. */
final class Places {

  private final int capacity;
  private final Duration patience;
  private final Semaphore room;
  private final Semaphore work;

  Places(int atWork, Duration patience) {
    this.patience = patience;
    capacity = 2 * atWork;
    room = new Semaphore(capacity);
    work = new Semaphore(atWork, true);
  }

  /** False when there is no room, or the turn does not come in time. */
  boolean enter() {
    if (!room.tryAcquire()) {
      return false;
    }
    boolean entered = false;
    try {
      entered = work.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!entered) {
        room.release();
      }
    }
    return entered;
  }

  void leave() {
    work.release();
    room.release();
  }

  int atWork() {
    return taken() - inLine();
  }

  int inLine() {
    return work.getQueueLength();
  }

  private int taken() {
    return capacity - room.availablePermits();
  }
}
