package org.civitas.platform.live;

/** A watcher's place in a stream; closing it ends the watching. */
public interface Subscription extends AutoCloseable {

  @Override
  void close();
}
