package org.civitas.benchmark.report;

import java.util.List;

/** The share of the floor's throughput as bars, in SVG, with the goals as marks. */
record Chart(List<Comparison> comparisons) {

  private static final int LEFT = 260;
  private static final int FULL = 460;
  private static final int STEP = 34;
  private static final int BAR = 20;
  private static final int TOP = 44;
  private static final int BASE_LINE = 15;

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif"
             font-size="13">
        <rect width="100%%" height="100%%" fill="white"/>
        <text x="10" y="24" font-size="15">Requests per second as a share of the floor; the mark is\
         the goal</text>
        """
            .formatted(LEFT + FULL + 80, TOP + comparisons.size() * STEP));
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
        """
        <text x="%d" y="%d" text-anchor="end">%s</text>
        <rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>
        <text x="%d" y="%d">%s</text>
        """
            .formatted(
                LEFT - 10,
                y + BASE_LINE,
                comparison.title(),
                LEFT,
                y,
                width,
                BAR,
                missed ? "#b5651d" : "#2f6f8f",
                LEFT + width + 8,
                y + BASE_LINE,
                Table.number(ratio, 2));
    return comparison.goal().isPresent()
        ? bar + mark(LEFT + Math.round(comparison.goal().getAsDouble() * FULL), y)
        : bar;
  }

  private static String mark(long x, int y) {
    return """
    <line x1="%d" y1="%d" x2="%d" y2="%d" stroke="black" stroke-width="2"/>
    """
        .formatted(x, y - 4, x, y + BAR + 4);
  }
}
