package org.civitas.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes the letters that the server sends, by as much SMTP as that needs. */
public final class MailServer {

  private static final MailServer INSTANCE = new MailServer();

  private final List<Letter> letters = new CopyOnWriteArrayList<>();
  private final Set<String> full = ConcurrentHashMap.newKeySet();
  private final ServerSocket socket;

  /** What came in, envelope and message. */
  public record Letter(String from, String to, String message) {}

  private MailServer() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  public static MailServer get() {
    return INSTANCE;
  }

  /** The next letter to the address is refused for now. */
  public void refuseOnce(String address) {
    full.add(address);
  }

  public List<Letter> lettersTo(String address) {
    return letters.stream().filter(letter -> letter.to().equals(address)).toList();
  }

  int port() {
    return socket.getLocalPort();
  }

  void stop() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
      converse(in, out);
    } catch (IOException e) {
      // A client that hangs up has said what it wanted.
    }
  }

  private void converse(BufferedReader in, PrintWriter out) throws IOException {
    String from = "";
    String to = "";
    say(out, "220 tests");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String command = line.toUpperCase(Locale.ROOT);
      if (command.startsWith("MAIL FROM:")) {
        from = address(line);
      } else if (command.startsWith("RCPT TO:")) {
        to = address(line);
        if (full.remove(to)) {
          say(out, "452 mailbox full");
          continue;
        }
      } else if (command.equals("DATA")) {
        say(out, "354 go on");
        letters.add(new Letter(from, to, message(in)));
      }
      say(out, command.equals("QUIT") ? "221 bye" : "250 ok");
    }
  }

  private static void say(PrintWriter out, String line) {
    out.print(line + "\r\n");
    out.flush();
  }

  private static String address(String line) {
    return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
  }

  private static String message(BufferedReader in) throws IOException {
    StringBuilder message = new StringBuilder();
    for (String line = in.readLine(); !line.equals("."); line = in.readLine()) {
      message.append(line).append('\n');
    }
    return message.toString();
  }
}
