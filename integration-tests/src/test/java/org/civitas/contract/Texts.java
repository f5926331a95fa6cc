package org.civitas.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** How texts are written in requests. */
final class Texts {

  private Texts() {}

  /** Each byte of the UTF-8 form that is not harmless as a triplet; half a character as it is. */
  static String percentEncoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(unit)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        encoded.append(URLEncoder.encode(text.substring(i, i + 2), StandardCharsets.UTF_8));
        i++;
      } else if (Character.isSurrogate(unit)) {
        encoded.append("%%ED%%%02X%%%02X".formatted(0x80 | (unit >> 6 & 0x3f), 0x80 | unit & 0x3f));
      } else {
        encoded.append(URLEncoder.encode(String.valueOf(unit), StandardCharsets.UTF_8));
      }
    }
    return encoded.toString().replace("+", "%20");
  }

  /** {@code name=value&...}, as in a query or a form. */
  static String form(Map<String, String> values) {
    return values.entrySet().stream()
        .map(each -> percentEncoded(each.getKey()) + "=" + percentEncoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** A word for a shell that takes it as it is, whatever bytes it has. */
  static String shellQuoted(byte[] bytes) {
    StringBuilder quoted = new StringBuilder("$'");
    for (byte each : bytes) {
      if (each == '\'' || each == '\\') {
        quoted.append('\\').append((char) each);
      } else if (each >= ' ' && each < 127) {
        quoted.append((char) each);
      } else {
        quoted.append("\\x%02x".formatted(each));
      }
    }
    return quoted.append('\'').toString();
  }

  static String shellQuoted(String text) {
    return shellQuoted(text.getBytes(StandardCharsets.UTF_8));
  }
}
