package backfile.picture;

import backfile.model.Html;
import java.util.List;

/**
 * Names that belong together, around a ring, with a line for each pair: labels outside in two
 * columns, so that they never overlap.
 */
public final class Ring {
  private static final int WIDTH = 460;
  private static final int ROW = 42;
  private static final int TOP = 24;
  private static final int RADIUS = 66;
  private static final int LETTERS = 17;

  private Ring() {}

  /**
   * Two names of the ring.
   *
   * @param one and {@code other} their places in the list
   */
  public record Line(int one, int other, int number) {}

  /**
   * The picture; nothing for no names.
   *
   * @param most the number of the thickest line, the same in all pictures of a page
   * @param title the picture's name
   */
  public static Html draw(List<NamedPoint> names, List<Line> lines, int most, String title) {
    if (names.isEmpty()) {
      return Html.NONE;
    }
    int rows = (names.size() + 1) / 2;
    int height = rows * ROW + 6;
    Svg svg =
        new Svg()
            .raw("<svg class=\"net\" viewBox=\"0 0 " + WIDTH + " " + height)
            .raw("\" role=\"group\"")
            .text("aria-label", title)
            .raw(">\n<g class=\"arcs\">");
    for (Line line : lines) {
      svg.raw("<path d=\"M").number(x(line.one(), rows)).raw(" ").number(y(line.one()));
      // Bent towards the middle: two names of one column would be joined along it otherwise.
      svg.raw("Q" + WIDTH / 2 + " ").number((y(line.one()) + y(line.other())) / 2);
      svg.raw(" ").number(x(line.other(), rows)).raw(" ").number(y(line.other())).raw("\"");
      svg.number("stroke-width", 0.8 + 3.2 * line.number() / Math.max(1, most)).raw("/>");
    }
    svg.raw("</g>\n");
    for (int i = 0; i < names.size(); i++) {
      names.get(i).open(svg);
      NamedPoint.shape(svg, names.get(i).style(), x(i, rows), y(i), 6);
      int side = side(i);
      names.get(i).words(svg, x(i, rows) + side * 12, y(i), side < 0 ? "end" : "start", LETTERS);
    }
    return svg.raw("</svg>").done();
  }

  private static int side(int place) {
    return place % 2 == 0 ? -1 : 1;
  }

  private static double y(int place) {
    int row = place / 2;
    return TOP + row * ROW;
  }

  private static double x(int place, int rows) {
    double up = rows == 1 ? 0 : 2.0 * (y(place) - TOP) / (ROW * (rows - 1.0)) - 1;
    return WIDTH / 2.0 + side(place) * RADIUS * (0.75 + 0.25 * StrictMath.sqrt(1 - up * up));
  }
}
