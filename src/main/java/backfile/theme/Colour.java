package backfile.theme;

import backfile.letters.Bundled;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour of the sRGB space; each part runs from 0 to 1.
 *
 * @param alpha 1 where nothing shines through
 */
record Colour(double red, double green, double blue, double alpha) {
  private static final Map<String, String> NAMED = named();
  private static final Pattern FUNCTION = Pattern.compile("(rgb|hsl)a?\\(([^()]*)\\)");
  private static final Pattern NUMBER =
      Pattern.compile("([+-]?(?:\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9}))(%|deg|grad|rad|turn)?");

  private static Map<String, String> named() {
    Map<String, String> named = new HashMap<>();
    for (String line : Bundled.lines(Colour.class, "colours.txt")) {
      String[] parts = line.split(" ");
      named.put(parts[0], "#" + parts[1]);
    }
    return named;
  }

  /**
   * Reads a colour as CSS writes it (CSS Color 4): {@code #rgb} and longer, with or without alpha,
   * {@code rgb()} and {@code hsl()} in the older form and the newer, and names. Empty for anything
   * else, as {@code oklch()}, {@code color-mix()} or {@code currentcolor}.
   */
  static Optional<Colour> read(String css) {
    String text = css.strip().toLowerCase(Locale.ROOT);
    String hex = NAMED.getOrDefault(text, text);
    if (hex.matches("#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")) {
      return Optional.of(ofHex(hex.substring(1)));
    }
    Matcher function = FUNCTION.matcher(text);
    if (!function.matches()) {
      return Optional.empty();
    }
    String[] parts = function.group(2).strip().split("\\s*[,/]\\s*|\\s+");
    if (parts.length < 3 || parts.length > 4) {
      return Optional.empty();
    }
    double alpha = parts.length == 4 ? value(parts[3], 1, 1) : 1;
    double a = function.group(1).equals("rgb") ? value(parts[0], 255, 1) : hue(parts[0]);
    double b = value(parts[1], function.group(1).equals("rgb") ? 255 : 100, 1);
    double c = value(parts[2], function.group(1).equals("rgb") ? 255 : 100, 1);
    if (Double.isNaN(a + b + c + alpha)) {
      return Optional.empty();
    }
    return Optional.of(
        function.group(1).equals("rgb") ? new Colour(a, b, c, alpha) : ofHsl(a, b, c, alpha));
  }

  private static Colour ofHex(String digits) {
    String whole = digits.length() < 6 ? digits.replaceAll("[0-9a-f]", "$0$0") : digits;
    String all = whole.length() == 6 ? whole + "ff" : whole;
    double[] parts = new double[4];
    for (int i = 0; i < 4; i++) {
      parts[i] = Integer.parseInt(all.substring(2 * i, 2 * i + 2), 16) / 255.0;
    }
    return new Colour(parts[0], parts[1], parts[2], parts[3]);
  }

  /** A number of which {@code whole} is 1, or a percentage; not a number for anything else. */
  private static double value(String text, double whole, double most) {
    Matcher number = NUMBER.matcher(text);
    if (text.equals("none")) {
      return 0;
    }
    if (!number.matches() || (number.group(2) != null && !number.group(2).equals("%"))) {
      return Double.NaN;
    }
    double value = Double.parseDouble(number.group(1));
    return Math.max(0, Math.min(most, value / (number.group(2) == null ? whole : 100)));
  }

  /** A hue in turns, 0 to 1. */
  private static double hue(String text) {
    Matcher number = NUMBER.matcher(text);
    if (text.equals("none")) {
      return 0;
    }
    if (!number.matches() || "%".equals(number.group(2))) {
      return Double.NaN;
    }
    double turns =
        Double.parseDouble(number.group(1))
            / switch (String.valueOf(number.group(2))) {
              case "turn" -> 1;
              case "grad" -> 400;
              case "rad" -> 2 * Math.PI;
              default -> 360;
            };
    return turns - Math.floor(turns);
  }

  /** After the sample code of CSS Color 4, section 7.1. */
  private static Colour ofHsl(double hue, double saturation, double lightness, double alpha) {
    double[] parts = new double[3];
    for (int i = 0; i < 3; i++) {
      double k = (List.of(0, 8, 4).get(i) + hue * 12) % 12;
      double a = saturation * Math.min(lightness, 1 - lightness);
      parts[i] = lightness - a * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
    }
    return new Colour(parts[0], parts[1], parts[2], alpha);
  }

  /** What is seen where this lies on another colour. */
  Colour over(Colour ground) {
    return mixed(ground, 1 - alpha, 1);
  }

  /** A colour between this and another, of which it has this share. */
  Colour towards(Colour other, double share) {
    return mixed(other, share, alpha);
  }

  private Colour mixed(Colour other, double share, double alpha) {
    return new Colour(
        red + (other.red - red) * share,
        green + (other.green - green) * share,
        blue + (other.blue - blue) * share,
        alpha);
  }

  /**
   * How bright it is, 0 for black and 1 for white: the relative luminance of WCAG 2.2
   * (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
   */
  double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  /**
   * How well one is told from the other, 1 to 21: the contrast ratio of WCAG 2.2
   * (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). Both must be opaque.
   */
  static double contrast(Colour one, Colour other) {
    double a = one.luminance() + 0.05;
    double b = other.luminance() + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  /** As {@code #1c1b18}; what shines through is left out. */
  String hex() {
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Math.round(red * 255),
        Math.round(green * 255),
        Math.round(blue * 255));
  }
}
