package org.civitas.benchmark.report;

import java.util.List;

/** The share of the floor's throughput as bars, in SVG, with the goals as marks. */
record Chart(List<Comparison> comparisons) {

  private static final int LEFT = 260;
  private static final int FULL = 460;
  private static final int STEP = 34;
  private static final int BAR = 20;
  private static final int TOP = 44;

  String svg() {
    StringBuilder svg = new StringBuilder();
    int height = TOP + comparisons.size() * STEP + 20;
    svg.append(
        Report.text(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d'"
                + " font-family='sans-serif' font-size='13'>%n",
            LEFT + FULL + 80, height));
    svg.append(
        "<text x='10' y='24' font-size='15'>Requests per second as a share of the floor;"
            + " the mark is the goal</text>\n");
    for (int i = 0; i < comparisons.size(); i++) {
      svg.append(bar(comparisons.get(i), TOP + i * STEP));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String bar(Comparison comparison, int y) {
    double ratio = comparison.ratio(Figures::perSecond);
    boolean missed = comparison.goal().isPresent() && ratio < comparison.goal().getAsDouble();
    long width = Math.round(Math.min(1, ratio) * FULL);
    String bar =
        Report.text(
            "<text x='%d' y='%d' text-anchor='end'>%s</text>%n"
                + "<rect x='%d' y='%d' width='%d' height='%d' fill='%s'/>%n"
                + "<text x='%d' y='%d'>%.2f</text>%n",
            LEFT - 10,
            y + 15,
            comparison.title(),
            LEFT,
            y,
            width,
            BAR,
            missed ? "#b5651d" : "#2f6f8f",
            LEFT + width + 8,
            y + 15,
            ratio);
    return comparison.goal().isPresent()
        ? bar + mark(LEFT + Math.round(comparison.goal().getAsDouble() * FULL), y)
        : bar;
  }

  private static String mark(long x, int y) {
    return Report.text(
        "<line x1='%d' y1='%d' x2='%d' y2='%d' stroke='black' stroke-width='2'/>%n",
        x, y - 4, x, y + BAR + 4);
  }
}
