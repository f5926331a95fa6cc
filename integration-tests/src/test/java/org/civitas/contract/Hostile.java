package org.civitas.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Texts that have broken programs before. */
final class Hostile {

  static final List<String> TEXTS =
      List.of(
          "nul \0 inside",
          "half a character \ud800 inside",
          "\udc00",
          "\u202eright to left\u202c \u05d0\u05d1",
          "\ufeffmark",
          "line\r\nSet-Cookie: a=b",
          "'; drop table identity.account; --",
          "' or '1'='1",
          "%' escape '\\",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "../../../../etc/passwd",
          "..\\..\\windows\\win.ini",
          "/etc/passwd",
          "${jndi:ldap://127.0.0.1/a}",
          "#{1+1} ${1+1} {{1+1}}",
          "%00%0d%0a",
          "e\u0301\u0327\u0308 \ud83d\ude00\u200d\ud83d\ude80",
          "9".repeat(400),
          "1e999999999",
          "-0",
          "NaN",
          "null",
          "\u0130\u0131\u00df");

  /** Longer than anything that is taken, shorter than what is not even read. */
  static final String OVERLONG = "x".repeat(20_000);

  private Hostile() {}

  static List<String> some(int most, Random random) {
    List<String> texts = new ArrayList<>(TEXTS);
    Collections.shuffle(texts, random);
    return texts.subList(0, Math.min(most, texts.size()));
  }
}
