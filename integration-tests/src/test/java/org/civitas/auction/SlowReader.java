package org.civitas.auction;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.civitas.testing.Civitas;

/** A watcher who reads the head of the answer and then nothing, with little room on the wire. */
final class SlowReader implements AutoCloseable {

  private static final int LITTLE = 2048;

  private final Socket socket;

  private SlowReader(String target, String headers) throws IOException {
    URI base = Civitas.baseUri();
    socket = new Socket();
    socket.setReceiveBufferSize(LITTLE);
    socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
    String request =
        "GET " + target + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n" + headers + "\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    readHead();
  }

  static SlowReader ofEvents(String listing) throws IOException {
    String target = AuctionStage.path(listing) + "/events?lastEventId=0";
    return new SlowReader(target, "Accept: text/event-stream\r\nConnection: close\r\n");
  }

  static SlowReader ofMessages(String listing) throws IOException {
    return new SlowReader(
        "/live/auction/" + listing + "?after=0",
        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
  }

  private void readHead() throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
  }

  /** Reads after all, until the server has nothing more to say and ends, and counts the bytes. */
  long readToTheEnd() throws IOException {
    socket.setSoTimeout(30_000);
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[1 << 16];
    long all = 0;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      all += count;
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
