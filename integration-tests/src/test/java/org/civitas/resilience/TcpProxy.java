package org.civitas.resilience;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A proxy in front of a port of this machine, whose connections can be made as bad as they get. */
final class TcpProxy implements AutoCloseable {

  private final InetSocketAddress target;
  private final Set<Wire> open = ConcurrentHashMap.newKeySet();
  private final ServerSocket listener;
  private volatile Toxic questions = Toxic.NONE;
  private volatile Toxic answers = Toxic.NONE;

  TcpProxy(int target) {
    this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), target);
    this.listener = listen();
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** Makes all connections bad, those that are open as well. */
  void infect(Toxic toxic) {
    questions = toxic;
    answers = toxic;
    if (!toxic.connects()) {
      open.forEach(Wire::cut);
    }
  }

  /** The same only for what the target sends. */
  void infectAnswers(Toxic toxic) {
    answers = toxic;
  }

  void heal() {
    infect(Toxic.NONE);
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open.forEach(Wire::cut);
  }

  private static ServerSocket listen() {
    try {
      return new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        connect(listener.accept());
      } catch (IOException e) {
        // Closed, or one of the two went away again.
      }
    }
  }

  private void connect(Socket caller) throws IOException {
    Socket called = new Socket();
    try {
      if (!questions.connects()) {
        throw new IOException("down");
      }
      called.connect(target);
      caller.setTcpNoDelay(true);
      called.setTcpNoDelay(true);
    } catch (IOException e) {
      caller.close();
      called.close();
      throw e;
    }
    Wire out = new Wire(caller, called);
    Wire back = new Wire(called, caller);
    carry(out, () -> questions);
    carry(back, () -> answers);
  }

  private void carry(Wire wire, java.util.function.Supplier<Toxic> toxics) {
    open.add(wire);
    Thread.ofVirtual()
        .start(
            () -> {
              wire.run(toxics);
              open.remove(wire);
            });
  }
}
