package backfile.picture;

import backfile.model.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers over years as bars, on an axis that is the same for all pictures of an archive.
 *
 * @param from the first year of the axis
 * @param to the last year of the axis
 * @param width of the picture, in its own units
 */
public record Bars(int from, int to, int width) {
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

  /** The numbers in words, "2020: 5", by year; those beside the axis left out. */
  public List<String> numbers(Map<Integer, Integer> byYear) {
    List<String> words = new ArrayList<>();
    inside(byYear).forEach((year, number) -> words.add(year + ": " + number));
    return words;
  }

  /**
   * The picture.
   *
   * @param title what the numbers are; the picture's name says it and all numbers
   * @param marked a year whose bar stands out, or 0 for none
   */
  public Html draw(Map<Integer, Integer> byYear, String title, int marked) {
    Map<Integer, Integer> shown = inside(byYear);
    int most = shown.values().stream().mapToInt(n -> n).max().orElse(1);
    double step = width / (double) (to - from + 1);
    double thick = Math.max(LEAST, Math.min(step * 0.85, WIDEST));
    Svg svg =
        new Svg()
            .raw("<svg class=\"spark\" viewBox=\"0 0 " + width + " 78\" role=\"img\"")
            .text("aria-label", title + " " + String.join("; ", numbers(byYear)))
            .raw(">\n");
    shown.forEach(
        (year, number) -> {
          double height = Math.max(LEAST, HEIGHT * number / (double) most);
          // The last bar of a long axis is wider than its year and must not leave the picture.
          double x = Math.min((year - from) * step, width - thick);
          svg.raw("<rect")
              .number("x", x)
              .number("y", TOP + HEIGHT - height)
              .number("width", thick)
              .number("height", height)
              .raw(year == marked ? " class=\"hi\"" : "")
              .raw("><title>" + year + ": " + number + "</title></rect>\n");
        });
    svg.raw("<line x1=\"0\" x2=\"" + width + "\"").number("y1", BASE).number("y2", BASE);
    svg.raw(" stroke=\"currentColor\" stroke-opacity=\".35\"/>\n");
    tick(svg, 0, "start", from);
    if (to - from >= ROOM_FOR_A_DECADE) {
      int decade = (from + to) / 20 * 10;
      tick(svg, (decade - from + 0.5) * step, "middle", decade);
    }
    if (to > from) {
      tick(svg, width, "end", to);
    }
    return svg.raw("</svg>").done();
  }

  private Map<Integer, Integer> inside(Map<Integer, Integer> byYear) {
    Map<Integer, Integer> inside = new TreeMap<>(byYear);
    inside.keySet().removeIf(year -> year < from || year > to);
    return inside;
  }

  private static void tick(Svg svg, double x, String anchor, int year) {
    svg.raw("<text").number("x", x).raw(" y=\"74\" text-anchor=\"" + anchor + "\">");
    svg.raw(year + "</text>\n");
  }
}
