package org.civitas.auction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.civitas.testing.Civitas;

/** Very many watchers of one listing, on one thread of the test. */
final class Crowd implements AutoCloseable {

  private static final String WATCHING = ": watching";
  private static final String BEAT = ": beat";
  private static final int PER_ADDRESS = 500;

  private final Selector selector = Selector.open();
  private final List<SocketChannel> channels = new ArrayList<>();
  private final Semaphore atTheDoor = new Semaphore(16);
  private final AtomicInteger welcomed = new AtomicInteger();
  private final AtomicInteger beaten = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
  private final Thread reader = new Thread(this::read, "crowd");
  private final byte[] request;

  /** Opens the streams, a few at a time; they are watching when {@link #welcomed} says so. */
  Crowd(String listing, int size) throws IOException, InterruptedException {
    URI base = Civitas.baseUri();
    request =
        ("GET %s/events HTTP/1.1\r\nHost: %s\r\nAccept: text/event-stream\r\n\r\n")
            .formatted(AuctionStage.path(listing), base.getAuthority())
            .getBytes(StandardCharsets.US_ASCII);
    reader.start();
    for (int i = 0; i < size; i++) {
      if (!atTheDoor.tryAcquire(30, TimeUnit.SECONDS)) {
        throw new AssertionError("Only " + welcomed + " streams were opened");
      }
      open(new InetSocketAddress(base.getHost(), base.getPort()), i);
    }
  }

  /** Each address has a rate limit of its own. */
  private void open(InetSocketAddress server, int number) throws IOException {
    byte[] from = {127, 9, (byte) (number / PER_ADDRESS), 1};
    SocketChannel channel = SocketChannel.open();
    channels.add(channel);
    channel.bind(new InetSocketAddress(InetAddress.getByAddress(from), 0));
    channel.connect(server);
    channel.write(ByteBuffer.wrap(request));
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, new Watcher());
    selector.wakeup();
  }

  private final class Watcher {

    private String heard = "";
    private boolean welcome;
    private boolean beat;

    void hear(String text) {
      heard += text;
      if (!welcome && heard.contains(WATCHING)) {
        welcome = true;
        welcomed.incrementAndGet();
        atTheDoor.release();
      }
      if (!beat && heard.contains(BEAT)) {
        beat = true;
        beaten.incrementAndGet();
      }
      heard = heard.substring(Math.max(0, heard.length() - WATCHING.length()));
    }
  }

  private void read() {
    try {
      while (selector.isOpen()) {
        selector.select(this::read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.nio.channels.ClosedSelectorException e) {
      // The crowd goes home.
    }
  }

  private void read(SelectionKey key) {
    try {
      buffer.clear();
      if (((SocketChannel) key.channel()).read(buffer) < 0) {
        ended.incrementAndGet();
        key.cancel();
      } else {
        ((Watcher) key.attachment())
            .hear(new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      ended.incrementAndGet();
      key.cancel();
    }
  }

  /** How many are watching. */
  int welcomed() {
    return welcomed.get();
  }

  /** How many have had a sign of life since. */
  int beaten() {
    return beaten.get();
  }

  /** How many the server has let go. */
  int ended() {
    return ended.get();
  }

  @Override
  public void close() throws IOException {
    for (SocketChannel channel : channels) {
      channel.close();
    }
    selector.close();
  }
}
