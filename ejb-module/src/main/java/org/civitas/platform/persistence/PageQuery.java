package org.civitas.platform.persistence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.kernel.Violation;
import org.civitas.platform.request.InputFaults;

/**
 * One page of a list in a stable order. Pages continue after the last row seen (keyset paging), so
 * no row comes twice or is lost while others change, and a late page costs as little as the first.
 */
public final class PageQuery {

  /** Lists count up to here exactly; beyond, where a count would cost more than the page, not. */
  private static final int COUNT_BOUND = 200;

  private final String columns;
  private String from;
  private String id;
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> arguments = new ArrayList<>();
  private final Map<String, Column> sortable = new LinkedHashMap<>();
  private List<PageRequest.Sort> defaultSort = List.of();

  private PageQuery(String columns) {
    this.columns = columns;
  }

  /** Starts with the columns of a row, as the mapping of {@link #fetch} reads them. */
  public static PageQuery select(String columns) {
    return new PageQuery(columns);
  }

  public PageQuery from(String tables) {
    this.from = tables;
    return this;
  }

  /** A condition with {@code ?} for each argument; all conditions must hold. */
  public PageQuery where(String condition, Object... values) {
    conditions.add("(" + condition + ")");
    arguments.addAll(Arrays.asList(values));
    return this;
  }

  /** Adds the condition only when the filter is given. */
  public PageQuery whereGiven(Object filter, String condition) {
    return filter == null ? this : where(condition, filter);
  }

  /** Lets clients sort by this JSON name; the expression must never be null. */
  public PageQuery sortable(String name, String expression, Class<?> type) {
    sortable.put(name, new Column(expression, type));
    return this;
  }

  /** The unique UUID column that breaks ties. */
  public PageQuery id(String column) {
    this.id = column;
    return this;
  }

  /** The order when the client asks for none: {@code "endsAt"}, {@code "-createdAt"}. */
  public PageQuery defaultSort(String... fields) {
    this.defaultSort = SortOrder.parse(List.of(fields));
    return this;
  }

  public <T> Page<T> fetch(Sql sql, PageRequest request, Function<Row, T> mapping) {
    List<PageRequest.Sort> sort = request.sort().isEmpty() ? defaultSort : request.sort();
    refuseUnknown(sort);
    List<Key> keys = keys(sort);
    List<Object> all = new ArrayList<>(arguments);
    String after = after(request.cursor(), sort, keys, all);
    return sql.listAndCount(
        new Command(statement(keys, after, request.limit()), all),
        row -> keyed(row, keys, mapping),
        count(),
        (rows, counted) -> page(rows, request.limit(), sort, total(counted)));
  }

  private void refuseUnknown(List<PageRequest.Sort> sort) {
    List<Violation> unknown =
        sort.stream()
            .filter(field -> !sortable.containsKey(field.field()))
            .map(
                field ->
                    new Violation(
                        "query",
                        "sort",
                        "%s cannot be sorted by; use %s"
                            .formatted(field.field(), String.join(", ", sortable.keySet())),
                        "unknown-field"))
            .toList();
    if (!unknown.isEmpty()) {
      throw InputFaults.invalid(unknown);
    }
  }

  private List<Key> keys(List<PageRequest.Sort> sort) {
    List<Key> keys = new ArrayList<>();
    for (PageRequest.Sort field : sort) {
      keys.add(new Key(sortable.get(field.field()), field.descending()));
    }
    // The tie-breaker runs the way of the last key, so that one index serves both.
    boolean descending = !keys.isEmpty() && keys.getLast().descending();
    keys.add(new Key(new Column(id, UUID.class), descending));
    return keys;
  }

  private String statement(List<Key> keys, String after, int limit) {
    List<String> selected = new ArrayList<>(List.of(columns));
    keys.forEach(key -> selected.add(key.column().expression()));
    List<String> order = keys.stream().map(Key::order).toList();
    List<String> all = new ArrayList<>(conditions);
    if (!after.isEmpty()) {
      all.add(after);
    }
    return "select "
        + String.join(", ", selected)
        + " from "
        + from
        + where(all)
        + " order by "
        + String.join(", ", order)
        + " limit "
        + (limit + 1);
  }

  private static String where(List<String> conditions) {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  /**
   * "After the last row seen": (a > ?) or (a = ? and b > ?) ..., with the direction of each key.
   */
  private static String after(
      String cursor, List<PageRequest.Sort> sort, List<Key> keys, List<Object> arguments) {
    if (cursor == null) {
      return "";
    }
    List<Object> values =
        Cursor.decode(
            cursor, sort, keys.stream().<Class<?>>map(key -> key.column().type()).toList());
    if (keys.stream().map(Key::descending).distinct().count() == 1) {
      arguments.addAll(values);
      return "(%s) %s (%s)"
          .formatted(
              String.join(", ", keys.stream().map(key -> key.column().expression()).toList()),
              keys.getFirst().descending() ? "<" : ">",
              String.join(", ", keys.stream().map(key -> "?").toList()));
    }
    List<String> alternatives = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      List<String> parts = new ArrayList<>();
      for (int before = 0; before < i; before++) {
        parts.add(keys.get(before).column().expression() + " = ?");
        arguments.add(values.get(before));
      }
      parts.add(keys.get(i).column().expression() + (keys.get(i).descending() ? " < ?" : " > ?"));
      arguments.add(values.get(i));
      alternatives.add("(" + String.join(" and ", parts) + ")");
    }
    return "(" + String.join(" or ", alternatives) + ")";
  }

  private <T> Keyed<T> keyed(Row row, List<Key> keys, Function<Row, T> mapping) {
    int width = row.width() - keys.size();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      values.add(row.value(width + i + 1, keys.get(i).column().type()));
    }
    return new Keyed<>(mapping.apply(row), values);
  }

  private static <T> Page<T> page(
      List<Keyed<T>> rows, int limit, List<PageRequest.Sort> sort, Page.Total total) {
    boolean more = rows.size() > limit;
    List<Keyed<T>> shown = more ? rows.subList(0, limit) : rows;
    String next = more ? Cursor.encode(sort, shown.getLast().keys()) : null;
    return new Page<>(shown.stream().map(Keyed::item).toList(), next, total);
  }

  private Command count() {
    String bounded =
        "select count(*) from (select 1 from "
            + from
            + where(conditions)
            + " limit "
            + (COUNT_BOUND + 1)
            + ") counted";
    return new Command(bounded, arguments);
  }

  private static Page.Total total(long counted) {
    return new Page.Total(Math.min(counted, COUNT_BOUND), counted <= COUNT_BOUND);
  }

  private record Column(String expression, Class<?> type) {}

  private record Key(Column column, boolean descending) {
    String order() {
      return column.expression() + (descending ? " desc" : "");
    }
  }

  private record Keyed<T>(T item, List<Object> keys) {}
}
