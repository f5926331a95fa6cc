package org.civitas.benchmark;

import java.net.URI;
import org.civitas.benchmark.measure.Meter;

/** One of the two servers that are driven in turn. */
interface Contender extends AutoCloseable {

  String name();

  URI baseUri();

  Meter meter();

  /** Waits until work that answers have left behind is done, so that it is counted with them. */
  void settle();

  @Override
  void close();
}
