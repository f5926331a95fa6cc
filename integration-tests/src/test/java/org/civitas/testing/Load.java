package org.civitas.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that ask again as soon as they are answered, or when they are told to come back, each at
 * an address of its own. They come one after the other, and what they see counts once all are
 * there.
 */
public final class Load {

  private static final Duration SETTLING = Duration.ofSeconds(3);
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  private final Queue<Long> accepted = new ConcurrentLinkedQueue<>();
  private final AtomicInteger refused = new AtomicInteger();
  private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
  private final String path;
  private final long settled;
  private final long end;

  private Load(String path, Duration length) {
    this.path = path;
    this.settled = System.nanoTime() + SETTLING.toNanos();
    this.end = settled + length.toNanos();
  }

  /** What came of it: the times of the answers in order, and how many were told to come back. */
  public record Outcome(List<Duration> accepted, int refused, List<String> unexpected) {

    public Duration percentile(int percent) {
      return accepted.get(accepted.size() * percent / 100);
    }
  }

  public static Outcome of(int clients, String path, Duration length) throws Exception {
    Load load = new Load(path, length);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        Duration late = SETTLING.multipliedBy(i).dividedBy(clients);
        all.add(threads.submit(() -> load.ask(late)));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    return new Outcome(
        load.accepted.stream().sorted().map(Duration::ofNanos).toList(),
        load.refused.get(),
        List.copyOf(load.unexpected));
  }

  private Void ask(Duration late) throws Exception {
    Thread.sleep(late);
    URI base = Civitas.baseUri();
    String request = "GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n\r\n";
    byte[] bytes = request.getBytes(StandardCharsets.US_ASCII);
    InetAddress address = address();
    while (System.nanoTime() < end) {
      try (Socket socket = new Socket()) {
        socket.bind(new InetSocketAddress(address, 0));
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
        askOver(socket, bytes);
      }
    }
    return null;
  }

  /** As long as the server keeps the connection; Payara ends it with a refusal. */
  private void askOver(Socket socket, byte[] request) throws Exception {
    InputStream in = new BufferedInputStream(socket.getInputStream());
    boolean open = true;
    while (open && System.nanoTime() < end) {
      long start = System.nanoTime();
      socket.getOutputStream().write(request);
      Head head = Head.read(in);
      head.skipBody(in);
      if (start > settled || head.status() != 200) {
        note(head, System.nanoTime() - start);
      }
      open = !head.last();
    }
  }

  private void note(Head head, long nanos) throws InterruptedException {
    if (head.status() == 200) {
      accepted.add(nanos);
    } else if (head.status() == 503 && head.retryAfter() > 0) {
      refused.incrementAndGet();
      Thread.sleep(Duration.ofSeconds(head.retryAfter()));
    } else {
      unexpected.add(head.toString());
    }
  }

  private static InetAddress address() throws IOException {
    int number = ADDRESSES.incrementAndGet();
    return InetAddress.getByAddress(
        new byte[] {127, 8, (byte) (number / 250), (byte) (1 + number % 250)});
  }

  private record Head(int status, int length, int retryAfter, boolean last) {

    static Head read(InputStream in) throws IOException {
      int status = Integer.parseInt(line(in).split(" ")[1]);
      int length = -1;
      int retryAfter = 0;
      boolean last = false;
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        String value = line.substring(line.indexOf(':') + 1).strip();
        switch (line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT)) {
          case "content-length" -> length = Integer.parseInt(value);
          case "retry-after" -> retryAfter = Integer.parseInt(value);
          case "connection" -> last = value.equalsIgnoreCase("close");
          default -> {}
        }
      }
      return new Head(status, length, retryAfter, last);
    }

    void skipBody(InputStream in) throws IOException {
      if (length >= 0) {
        in.skipNBytes(length);
        return;
      }
      int chunk = Integer.parseInt(line(in), 16);
      while (chunk > 0) {
        in.skipNBytes(chunk + 2);
        chunk = Integer.parseInt(line(in), 16);
      }
      line(in);
    }

    private static String line(InputStream in) throws IOException {
      StringBuilder line = new StringBuilder();
      for (int next = in.read(); next != '\n'; next = in.read()) {
        if (next < 0) {
          throw new IOException("The server hung up after: " + line);
        }
        if (next != '\r') {
          line.append((char) next);
        }
      }
      return line.toString();
    }
  }
}
