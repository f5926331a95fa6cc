package org.civitas.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of text under a heading, in the notation of Markdown and aligned for the console. */
final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... heading) {
    rows.add(List.of(heading));
  }

  void add(String... cells) {
    rows.add(List.of(cells));
  }

  /** With a decimal point, wherever this runs. */
  static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  @Override
  public String toString() {
    int[] widths = widths();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      append(text, rows.get(i), widths);
      if (i == 0) {
        append(text, rule(widths), widths);
      }
    }
    return text.toString();
  }

  private int[] widths() {
    int[] widths = new int[rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }

  private static List<String> rule(int[] widths) {
    List<String> rule = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      rule.add("-".repeat(widths[i] - (i == 0 ? 0 : 1)) + (i == 0 ? "" : ":"));
    }
    return rule;
  }

  private static void append(StringBuilder text, List<String> row, int[] widths) {
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - row.get(i).length());
      text.append("| ");
      text.append(i == 0 ? row.get(i) + padding : padding + row.get(i));
      text.append(' ');
    }
    text.append("|\n");
  }
}
