package backfile.picture;

import java.util.List;
import java.util.Optional;

/**
 * Words beside a circle on a map.
 *
 * @param end whether they end at the point, and else begin there
 */
record Label(double x, double y, boolean end, Box box) {
  private static final double GAP = 4;

  /** How far a label may stand above or below the middle of its circle, in heights of type. */
  private static final double[] LEVELS = {0, -0.8, 0.8, -1.5, 1.5};

  /**
   * The first place beside a circle where the words cover nothing; none where there is none.
   *
   * @param circles all of the map
   * @param taken what other words cover
   */
  static Optional<Label> at(
      String words, Box circle, double type, Window window, List<Box> circles, List<Box> taken) {
    for (double level : LEVELS) {
      for (boolean end : new boolean[] {false, true}) {
        Label label = beside(words, circle, type, level, end);
        boolean free =
            label.box.inside(window)
                && taken.stream().noneMatch(label.box::meets)
                && circles.stream().noneMatch(c -> !c.equals(circle) && label.box.meets(c));
        if (free) {
          return Optional.of(label);
        }
      }
    }
    return Optional.empty();
  }

  private static Label beside(String words, Box circle, double type, double level, boolean end) {
    double at = end ? circle.left() - GAP : circle.right() + GAP;
    double base = circle.y() + type * (0.35 + level);
    double width = Svg.width(words, type);
    double from = end ? at - width : at;
    return new Label(at, base, end, new Box(from, base - type, from + width, base + type * 0.3));
  }

  void write(Svg svg, String words) {
    svg.raw("<text").number("x", x).number("y", y);
    svg.raw(end ? " text-anchor=\"end\">" : ">").text(words).raw("</text>");
  }

  /** What the same words cover in larger type, from the same point on. */
  Box on(String words, double type) {
    double width = Svg.width(words, type);
    double from = end ? x - width : x;
    return new Box(from, y - type, from + width, y + type * 0.3);
  }
}
