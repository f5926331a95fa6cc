package org.civitas.platform.persistence;

import java.util.List;
import org.civitas.kernel.PageRequest.Sort;

/** Reads {@code field} and {@code -field}. */
public final class SortOrder {

  private SortOrder() {}

  public static List<Sort> parse(List<String> fields) {
    return fields.stream().filter(field -> !field.isBlank()).map(SortOrder::parse).toList();
  }

  private static Sort parse(String field) {
    String trimmed = field.strip();
    return trimmed.startsWith("-")
        ? new Sort(trimmed.substring(1), true)
        : new Sort(trimmed, false);
  }

  static String text(List<Sort> sort) {
    return String.join(
        ",", sort.stream().map(by -> (by.descending() ? "-" : "") + by.field()).toList());
  }
}
