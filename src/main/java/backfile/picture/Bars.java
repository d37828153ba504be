package backfile.picture;

import backfile.model.Html;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Numbers over years as bars, on an axis that is the same for all pictures of an archive.
 *
 * @param from the first year of the axis
 * @param to the last year of the axis
 * @param width of the picture, in its own units
 * @param fromTheRight whether time runs from the right to the left, as the words do
 */
public record Bars(int from, int to, int width, boolean fromTheRight) {
  private static final int HEIGHT = 52;
  private static final int TOP = 4;
  private static final double BASE = TOP + HEIGHT + 0.5;
  private static final double WIDEST = 28;
  private static final double LEAST = 2;

  /** So many years between the ends leave room for a year in the middle. */
  private static final int ROOM_FOR_A_DECADE = 20;

  /** Refuses an axis that runs backwards. */
  public Bars {
    if (to < from || width <= 0) {
      throw new IllegalArgumentException("no axis from " + from + " to " + to + " on " + width);
    }
  }

  /**
   * The picture. Numbers beside the axis are left out.
   *
   * @param said each year with its number in words
   * @param figures a year as readers see it
   * @param label what the numbers are, and all of them
   * @param marked a year whose bar stands out, or 0 for none
   */
  public Html draw(
      Map<Integer, Integer> byYear,
      Map<Integer, String> said,
      IntFunction<String> figures,
      String label,
      int marked) {
    Map<Integer, Integer> shown = inside(byYear);
    int most = shown.values().stream().mapToInt(n -> n).max().orElse(1);
    double step = width / (double) (to - from + 1);
    double thick = Math.max(LEAST, Math.min(step * 0.85, WIDEST));
    Svg svg =
        new Svg()
            .raw("<svg class=\"spark\" viewBox=\"0 0 " + width + " 78\" role=\"img\"")
            .text("aria-label", label)
            .raw(">\n");
    shown.forEach(
        (year, number) -> {
          double height = Math.max(LEAST, HEIGHT * number / (double) most);
          // The last bar of a long axis is wider than its year and must not leave the picture.
          double x = across(Math.min((year - from) * step, width - thick), thick);
          svg.raw("<rect")
              .number("x", x)
              .number("y", TOP + HEIGHT - height)
              .number("width", thick)
              .number("height", height)
              .raw(year == marked ? " class=\"hi\"" : "")
              .raw("><title>")
              .text(said.getOrDefault(year, ""))
              .raw("</title></rect>\n");
        });
    svg.raw("<line x1=\"0\" x2=\"" + width + "\"").number("y1", BASE).number("y2", BASE);
    svg.raw(" stroke=\"currentColor\" stroke-opacity=\".35\"/>\n");
    tick(svg, 0, "start", figures.apply(from));
    if (to - from >= ROOM_FOR_A_DECADE) {
      int decade = (from + to) / 20 * 10;
      tick(svg, (decade - from + 0.5) * step, "middle", figures.apply(decade));
    }
    if (to > from) {
      tick(svg, width, "end", figures.apply(to));
    }
    return svg.raw("</svg>").done();
  }

  /** Where something stands that begins so far behind the start of the axis. */
  private double across(double start, double size) {
    return fromTheRight ? width - start - size : start;
  }

  private Map<Integer, Integer> inside(Map<Integer, Integer> byYear) {
    Map<Integer, Integer> inside = new TreeMap<>(byYear);
    inside.keySet().removeIf(year -> year < from || year > to);
    return inside;
  }

  private void tick(Svg svg, double start, String anchor, String year) {
    svg.raw("<text").number("x", across(start, 0)).raw(" y=\"74\" text-anchor=\"" + anchor + "\">");
    svg.text(year).raw("</text>\n");
  }
}
