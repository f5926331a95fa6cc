package org.civitas.resilience;

import java.io.IOException;
import java.time.Duration;

/** What is wrong with a connection: decides what becomes of the bytes that one side sends. */
interface Toxic {

  /** Nothing. */
  Toxic NONE = Wire::write;

  void relay(Wire wire, byte[] bytes, int from, int count) throws IOException, InterruptedException;

  default boolean connects() {
    return true;
  }

  /** How the end of one side reaches the other. */
  default void end(Wire wire) throws InterruptedException {
    wire.cut();
  }

  /** Everything comes later. */
  record Latency(Duration delay) implements Toxic {
    @Override
    public void relay(Wire wire, byte[] bytes, int from, int count)
        throws IOException, InterruptedException {
      Thread.sleep(delay);
      wire.write(bytes, from, count);
    }
  }

  /** Everything comes a few bytes at a time, with pauses. */
  record Slicer(int size, Duration pause) implements Toxic {
    @Override
    public void relay(Wire wire, byte[] bytes, int from, int count)
        throws IOException, InterruptedException {
      for (int sent = 0; sent < count; sent += size) {
        wire.write(bytes, from + sent, Math.min(size, count - sent));
        Thread.sleep(pause);
      }
    }
  }

  /** A narrow line. */
  record Bandwidth(int bytesPerSecond) implements Toxic {
    @Override
    public void relay(Wire wire, byte[] bytes, int from, int count)
        throws IOException, InterruptedException {
      wire.write(bytes, from, count);
      Thread.sleep(Duration.ofNanos(1_000_000_000L * count / bytesPerSecond));
    }
  }

  /** One side goes, the other learns of it late. */
  record SlowClose(Duration delay) implements Toxic {
    @Override
    public void relay(Wire wire, byte[] bytes, int from, int count) throws IOException {
      wire.write(bytes, from, count);
    }

    @Override
    public void end(Wire wire) throws InterruptedException {
      Thread.sleep(delay);
      wire.cut();
    }
  }

  /** A firewall that has forgotten the connection: what is sent vanishes, for good. */
  record TimeOut() implements Toxic {
    @Override
    public void relay(Wire wire, byte[] bytes, int from, int count) {
      wire.deafen();
    }

    @Override
    public void end(Wire wire) {
      wire.deafen();
    }
  }

  /** Whoever says a word is cut off rudely. */
  record Reset() implements Toxic {
    @Override
    public void relay(Wire wire, byte[] bytes, int from, int count) {
      wire.reset();
    }
  }

  /** Cut after so many bytes, in the middle of whatever it was. */
  record Limit(long bytes) implements Toxic {
    @Override
    public void relay(Wire wire, byte[] bytes, int from, int count) throws IOException {
      int left = (int) Math.min(count, this.bytes - wire.passed());
      wire.write(bytes, from, left);
      if (left < count) {
        wire.cut();
      }
    }
  }

  /** Nobody is there: connections end, new ones end at once. */
  record Down() implements Toxic {
    @Override
    public boolean connects() {
      return false;
    }

    @Override
    public void relay(Wire wire, byte[] bytes, int from, int count) {
      wire.cut();
    }
  }
}
