package org.civitas.benchmark.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * Finds the end of one HTTP answer at a time, and nothing more: whatever is done here is taken from
 * the servers, which share the processors.
 */
final class AnswerReader {

  private static final int UNKNOWN = -1;
  private static final int LARGEST = 256 * 1024;
  private static final byte[] LENGTH = lower("content-length:");
  private static final byte[] ENCODING = lower("transfer-encoding:");
  private static final byte[] LAST_CHUNK = lower("\r\n0\r\n\r\n");
  private static final byte[] END_OF_HEADERS = lower("\r\n\r\n");

  private final ByteBuffer in = ByteBuffer.allocateDirect(LARGEST);
  private int searched;
  private int body = UNKNOWN;
  private int length;
  private boolean chunked;

  /** Reads what is there; the status of the answer once it is whole, 0 before. */
  int read(ReadableByteChannel channel) throws IOException {
    if (channel.read(in) < 0) {
      throw new EOFException("The server closed the connection");
    }
    if (body == UNKNOWN) {
      findBody();
    }
    if (body == UNKNOWN || !isWhole()) {
      return 0;
    }
    int status = digit(9) * 100 + digit(10) * 10 + digit(11);
    reset();
    return status;
  }

  private void reset() {
    in.clear();
    searched = 0;
    body = UNKNOWN;
    length = 0;
    chunked = false;
  }

  private boolean isWhole() {
    int end = in.position();
    return chunked
        ? end >= body + LAST_CHUNK.length - 2 && matches(end - LAST_CHUNK.length, LAST_CHUNK)
        : end >= body + length;
  }

  private void findBody() {
    int end = in.position();
    for (int at = searched; at <= end - END_OF_HEADERS.length; at++) {
      if (in.get(at) == '\r' && matches(at, END_OF_HEADERS)) {
        readHeaders(at);
        body = at + END_OF_HEADERS.length;
        return;
      }
    }
    searched = Math.max(0, end - END_OF_HEADERS.length);
  }

  private void readHeaders(int end) {
    for (int at = 0; at < end; at++) {
      if (in.get(at) == '\n') {
        readHeader(at + 1);
      }
    }
  }

  private void readHeader(int at) {
    int first = in.get(at) | 0x20;
    if (first == 'c' && matches(at, LENGTH)) {
      length = number(at + LENGTH.length);
    } else if (first == 't' && matches(at, ENCODING)) {
      chunked = true;
    }
  }

  private int number(int from) {
    int at = from;
    while (in.get(at) == ' ') {
      at++;
    }
    int value = 0;
    for (; in.get(at) >= '0' && in.get(at) <= '9'; at++) {
      value = value * 10 + digit(at);
    }
    return value;
  }

  private int digit(int at) {
    return in.get(at) - '0';
  }

  /** Letters in any case; the bytes compared with have none that the bit would confuse. */
  private boolean matches(int at, byte[] expected) {
    if (at < 0 || at + expected.length > in.position()) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      byte found = in.get(at + i);
      if (found != expected[i] && (found | 0x20) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] lower(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
