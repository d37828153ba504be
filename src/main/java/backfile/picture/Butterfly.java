package backfile.picture;

import backfile.model.Html;
import java.util.List;

/**
 * One name between those found with it: two columns of at most six, labels outside, so that nothing
 * ever overlaps; the thicker the line, the more articles in common.
 */
public final class Butterfly {
  private static final int WIDTH = 460;
  private static final int MIDDLE = WIDTH / 2;
  private static final int ROW = 38;
  private static final int TOP = 22;
  private static final int MOST = 12;
  private static final int WING = 66;
  private static final int LETTERS = 17;
  private static final int OWN_LETTERS = 30;
  private static final int OWN_ROW = 40;

  private Butterfly() {}

  /**
   * The picture; nothing for no names.
   *
   * @param name in the middle
   * @param style the class of its type
   * @param around in the order of their numbers; those behind the twelfth left out
   * @param title the picture's name
   */
  public static Html draw(String name, String style, List<NamedPoint> around, String title) {
    List<NamedPoint> shown = around.subList(0, Math.min(MOST, around.size()));
    if (shown.isEmpty()) {
      return Html.NONE;
    }
    int rows = (shown.size() + 1) / 2;
    // Below all lines, since in the middle they run through it.
    double own = TOP + (rows - 1) * ROW + OWN_ROW;
    List<String> ownLines = NamedPoint.lines(name, OWN_LETTERS);
    int height = (int) own + ownLines.size() * OWN_ROW / 2;
    double centre = TOP + (rows - 1) * ROW / 2.0;
    int most = Math.max(1, shown.stream().mapToInt(NamedPoint::number).max().orElse(1));
    Svg svg =
        new Svg()
            .raw("<svg class=\"net\" viewBox=\"0 0 " + WIDTH + " " + height)
            .raw("\" role=\"group\"")
            .text("aria-label", title)
            .raw(">\n<g class=\"arcs\">");
    for (int i = 0; i < shown.size(); i++) {
      double share = shown.get(i).number() / (double) most;
      int side = side(i);
      double y = TOP + i / 2 * ROW;
      svg.raw("<path d=\"M" + MIDDLE + " ").number(centre);
      svg.raw("C" + (MIDDLE + side * 34) + " ").number(centre);
      svg.raw(" " + (MIDDLE + side * 30) + " ").number(y);
      svg.raw(" " + (MIDDLE + side * WING) + " ").number(y).raw("\"");
      svg.number("stroke-width", 0.8 + 3.2 * share).raw("/>");
    }
    svg.raw("</g>\n");
    for (int i = 0; i < shown.size(); i++) {
      NamedPoint point = shown.get(i);
      double r = 4.2 + 2.6 * point.number() / most;
      double y = TOP + i / 2 * ROW;
      double x = MIDDLE + side(i) * WING;
      point.open(svg);
      NamedPoint.shape(svg, point.style(), x, y, r);
      point.words(svg, x + side(i) * (r + 6), y, side(i) < 0 ? "end" : "start", LETTERS);
    }
    svg.raw("<g").text("class", style).raw(">");
    NamedPoint.shape(svg, style, MIDDLE, centre, 11);
    svg.raw("<text class=\"own\" x=\"" + MIDDLE + "\"").number("y", own);
    svg.raw(" text-anchor=\"middle\">");
    NamedPoint.write(svg, ownLines, MIDDLE);
    return svg.raw("</text></g>\n</svg>").done();
  }

  private static int side(int place) {
    return place % 2 == 0 ? -1 : 1;
  }
}
