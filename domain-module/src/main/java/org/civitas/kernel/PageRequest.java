package org.civitas.kernel;

import java.util.List;

/**
 * Which page of a list is asked for.
 *
 * @param limit rows at most, 1 to {@value #MAX_LIMIT}
 * @param cursor the {@code next} of the page before, or null for the first
 * @param sort the order, most significant first; empty for the list's own
 */
public record PageRequest(int limit, String cursor, List<Sort> sort) {

  public static final int DEFAULT_LIMIT = 20;
  public static final int MAX_LIMIT = 100;

  public PageRequest {
    sort = List.copyOf(sort);
  }

  /** A field to sort by, by its name in the JSON of the list's items. */
  public record Sort(String field, boolean descending) {}
}
