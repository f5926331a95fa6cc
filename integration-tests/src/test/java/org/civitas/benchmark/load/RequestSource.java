package org.civitas.benchmark.load;

import java.nio.ByteBuffer;

/** Writes the next request, as the bytes that go over the wire. Called by one thread alone. */
@FunctionalInterface
public interface RequestSource {

  void put(ByteBuffer out);

  /** The same requests over and over. */
  static RequestSource cycle(byte[]... requests) {
    return new RequestSource() {
      private int next;

      @Override
      public void put(ByteBuffer out) {
        out.put(requests[next]);
        next = (next + 1) % requests.length;
      }
    };
  }
}
