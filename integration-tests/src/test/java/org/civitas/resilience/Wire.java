package org.civitas.resilience;

import java.io.IOException;
import java.net.Socket;
import java.net.StandardSocketOptions;

/** One direction of a connection through a {@link TcpProxy}. */
final class Wire {

  private final Socket from;
  private final Socket to;
  private long passed;
  private boolean deaf;

  Wire(Socket from, Socket to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Carries what one side sends until either side ends, by the rules of the toxic of the moment.
   */
  void run(java.util.function.Supplier<Toxic> toxics) {
    byte[] bytes = new byte[16 * 1024];
    Toxic before = Toxic.NONE;
    try {
      for (int count = read(bytes); count >= 0; count = read(bytes)) {
        Toxic toxic = toxics.get();
        passed = toxic == before ? passed : 0;
        before = toxic;
        if (!deaf) {
          toxic.relay(this, bytes, 0, count);
        }
      }
      if (!deaf) {
        toxics.get().end(this);
      }
    } catch (IOException e) {
      cut();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      cut();
    }
  }

  private int read(byte[] bytes) throws IOException {
    return from.getInputStream().read(bytes);
  }

  void write(byte[] bytes, int offset, int count) throws IOException {
    to.getOutputStream().write(bytes, offset, count);
    passed += count;
  }

  /** Bytes that went through since the present toxic came. */
  long passed() {
    return passed;
  }

  /** From now on nothing gets through, also not the end. */
  void deafen() {
    deaf = true;
  }

  /** Ends both sides. */
  void cut() {
    close(from);
    close(to);
  }

  /** Ends both sides with RST. */
  void reset() {
    for (Socket socket : new Socket[] {from, to}) {
      try {
        socket.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException e) {
        // Closed meanwhile.
      }
    }
    cut();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }
}
