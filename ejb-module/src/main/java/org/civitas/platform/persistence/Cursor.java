package org.civitas.platform.persistence;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.civitas.kernel.PageRequest.Sort;
import org.civitas.kernel.Violation;
import org.civitas.platform.request.InputFaults;

/**
 * The sort keys of the last row of a page as opaque text. It names its order, since a cursor of one
 * order means nothing in another.
 */
final class Cursor {

  private static final String SEPARATOR = "\u001f";

  private Cursor() {}

  static String encode(List<Sort> sort, List<Object> keys) {
    List<String> parts = new ArrayList<>(List.of(SortOrder.text(sort)));
    keys.forEach(key -> parts.add(key.toString()));
    byte[] bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static List<Object> decode(String cursor, List<Sort> sort, List<Class<?>> types) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = text.split(SEPARATOR, -1);
      if (parts.length != types.size() + 1 || !parts[0].equals(SortOrder.text(sort))) {
        throw new IllegalArgumentException("made for another list or order");
      }
      List<Object> keys = new ArrayList<>();
      for (int i = 0; i < types.size(); i++) {
        keys.add(key(parts[i + 1], types.get(i)));
      }
      return keys;
    } catch (RuntimeException e) {
      throw InputFaults.invalid(
          List.of(
              new Violation(
                  "query", "cursor", "is not a cursor of this list in this order", "cursor")));
    }
  }

  private static Object key(String text, Class<?> type) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("not a text the database can hold");
    }
    if (type == Instant.class) {
      return Instant.parse(text);
    } else if (type == UUID.class) {
      return UUID.fromString(text);
    } else if (type == BigDecimal.class) {
      return new BigDecimal(text);
    } else if (type == Long.class) {
      return Long.valueOf(text);
    } else if (type == Integer.class) {
      return Integer.valueOf(text);
    } else if (type == String.class) {
      return text;
    }
    throw new IllegalArgumentException("no sort key of type " + type);
  }
}
