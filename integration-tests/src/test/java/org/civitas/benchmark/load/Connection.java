package org.civitas.benchmark.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection kept alive, with one request on its way at most. */
final class Connection implements AutoCloseable {

  private final SocketChannel channel;
  private final ByteBuffer out = ByteBuffer.allocateDirect(16 * 1024);
  private final AnswerReader answers = new AnswerReader();
  private long intended;

  private Connection(SocketChannel channel) {
    this.channel = channel;
  }

  static Connection open(URI server, Selector selector) throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    Connection connection = new Connection(channel);
    channel.register(selector, SelectionKey.OP_READ, connection);
    return connection;
  }

  /** Requests are small, so the socket takes each at once. */
  void send(RequestSource requests, long intendedAt) throws IOException {
    intended = intendedAt;
    out.clear();
    requests.put(out);
    out.flip();
    while (out.hasRemaining()) {
      channel.write(out);
    }
  }

  /** The status of the answer once it is whole, 0 before. */
  int receive() throws IOException {
    return answers.read(channel);
  }

  /** When the request on its way should have been sent. */
  long intended() {
    return intended;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
