package org.civitas.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** TCP ports of this machine. */
public final class Ports {

  private Ports() {}

  /** A port of the loopback address that nobody listens on now. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the start when something else already listens on the port. */
  public static void requireFree(String host, int port, String setting) {
    InetAddress address = address(host);
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException e) {
      throw new StartFault(
          "Port "
              + port
              + " on "
              + host
              + " cannot be used ("
              + e.getMessage()
              + "); stop what holds it or set "
              + setting
              + " to another port.",
          e);
    }
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new StartFault(
          "CIVITAS_HTTP_HOST (" + host + ") is not an address of this machine.", e);
    }
  }
}
