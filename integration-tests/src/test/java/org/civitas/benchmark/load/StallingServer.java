package org.civitas.benchmark.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Answers requests without a body, one after the other over all its connections, and stalls all of
 * them once: as a pause of garbage collection would.
 */
final class StallingServer implements AutoCloseable {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  private final ServerSocket listener;
  private final byte[] answer;
  private final int stallAt;
  private final Duration stall;
  private int requests;

  private StallingServer(String answer, int stallAt, Duration stall) throws IOException {
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.answer = answer.getBytes(StandardCharsets.US_ASCII);
    this.stallAt = stallAt;
    this.stall = stall;
    Thread.startVirtualThread(this::accept);
  }

  static StallingServer stallingOnceAtRequest(int number, Duration stall) throws IOException {
    return new StallingServer(OK, number, stall);
  }

  static StallingServer answering(String answer) throws IOException {
    return new StallingServer(answer, 0, Duration.ZERO);
  }

  int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        Thread.startVirtualThread(() -> serve(socket));
      }
    } catch (IOException e) {
      // The test is over.
      return;
    }
  }

  private void serve(Socket socket) {
    try (socket;
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream()) {
      int matched = 0;
      for (int read = in.read(); read >= 0; read = in.read()) {
        matched = read == "\r\n\r\n".charAt(matched) ? matched + 1 : read == '\r' ? 1 : 0;
        if (matched == 4) {
          matched = 0;
          answer(out);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void answer(OutputStream out) throws IOException, InterruptedException {
    requests++;
    if (requests == stallAt) {
      Thread.sleep(stall);
    }
    out.write(answer);
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
