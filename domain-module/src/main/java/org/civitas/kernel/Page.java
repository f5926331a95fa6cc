package org.civitas.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the rows of this page, in the order asked for
 * @param next the cursor of the following page, absent on the last one
 * @param total how many rows there are over all pages
 */
public record Page<T>(List<T> items, String next, Total total) {

  /**
   * A count that stops at a bound, so that a list costs the same however long it grows.
   *
   * @param value the number of rows counted
   * @param exact false when there are more than {@code value}
   */
  public record Total(long value, boolean exact) {}

  /** A list that is short by its nature, all on one page. */
  public static <T> Page<T> whole(List<T> items) {
    return new Page<>(items, null, new Total(items.size(), true));
  }

  public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
    return new Page<>(items.stream().<R>map(mapping).toList(), next, total);
  }
}
