package backfile.picture;

import java.util.List;

/**
 * A name in a picture: a link with a shape, its words and a number.
 *
 * @param href where it leads
 * @param style the class of its type, which gives shape and colour
 * @param count the number as readers see it
 * @param label what the link is called: the name with its number in words
 */
public record NamedPoint(
    String href, String name, String style, int number, String count, String label) {
  private static final int LINE_HEIGHT = 17;

  /** Opens the link. */
  void open(Svg svg) {
    svg.raw("<a").text("href", href).text("class", style).text("aria-label", label).raw(">");
  }

  /** Appends the words beside the shape, and closes the link. */
  void words(Svg svg, double x, double y, String anchor, int letters) {
    List<String> lines = lines(name, letters);
    svg.raw("<text").number("x", x).number("y", lines.size() == 1 ? y + 5 : y - 3);
    svg.raw(" text-anchor=\"" + anchor + "\">");
    write(svg, lines, x);
    svg.raw(" <tspan class=\"w\">").text(count).raw("</tspan></text></a>\n");
  }

  /** Appends lines of text one below the other. */
  static void write(Svg svg, List<String> lines, double x) {
    svg.text(lines.get(0));
    for (String line : lines.subList(1, lines.size())) {
      svg.raw("<tspan").number("x", x).raw(" dy=\"" + LINE_HEIGHT + "\">").text(line);
      svg.raw("</tspan>");
    }
  }

  /** A name in one line, or in two of which the second is cut where it is too long. */
  static List<String> lines(String name, int letters) {
    if (name.length() <= letters) {
      return List.of(name);
    }
    int space = name.lastIndexOf(' ', letters);
    return space <= 0
        ? List.of(cut(name, letters))
        : List.of(name.substring(0, space), cut(name.substring(space + 1), letters));
  }

  private static String cut(String text, int letters) {
    return text.codePointCount(0, text.length()) <= letters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, letters - 1)) + "…";
  }

  /** Appends the shape that lists give to the type too, around a point. */
  static void shape(Svg svg, String style, double x, double y, double r) {
    double tip = 1.2 * r;
    switch (style) {
      case "org", "work" -> svg.raw("<rect").number("x", x - r).number("y", y - r);
      case "event", "pact" -> svg.raw("<path d=\"M").number(x).raw(" ").number(y - tip);
      default -> svg.raw("<circle").number("cx", x).number("cy", y).number("r", r);
    }
    switch (style) {
      case "org", "work" -> svg.number("width", 2 * r).number("height", 2 * r);
      case "event" -> to(to(to(svg, tip, tip), -tip, tip), -tip, -tip).raw("z\"");
      case "pact" -> to(to(svg, tip, 2 * r), -2 * tip, 0).raw("z\"");
      default -> {}
    }
    svg.raw("/>");
  }

  private static Svg to(Svg svg, double x, double y) {
    return svg.raw("l").number(x).raw(" ").number(y);
  }
}
