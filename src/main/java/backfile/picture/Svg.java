package backfile.picture;

import backfile.model.Html;

/**
 * A picture being written. Every text is escaped; coordinates have one decimal at most, so that the
 * same picture is the same bytes everywhere.
 */
final class Svg {
  private final StringBuilder out = new StringBuilder(2048);

  /** Appends markup of our own, in which there is no word of an archive. */
  Svg raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Appends a text as it may stand between tags and in quoted attributes. */
  Svg text(String text) {
    Html.escape(text, 0, text.length(), out);
    return this;
  }

  /** Appends a number. */
  Svg number(double value) {
    out.append(tenth(value));
    return this;
  }

  /** Appends {@code name="number"} with a space before it. */
  Svg number(String name, double value) {
    return raw(" ").raw(name).raw("=\"").number(value).raw("\"");
  }

  /** Appends {@code name="text"} with a space before it. */
  Svg text(String name, String text) {
    return raw(" ").raw(name).raw("=\"").text(text).raw("\"");
  }

  int length() {
    return out.length();
  }

  Html done() {
    return new Html(out.toString());
  }

  /** A number to the tenth, without a decimal where it is whole. */
  static String tenth(double value) {
    long tenths = Math.round(value * 10);
    String sign = tenths < 0 ? "-" : "";
    long size = Math.abs(tenths);
    return sign + (size % 10 == 0 ? String.valueOf(size / 10) : size / 10 + "." + size % 10);
  }

  /** About how wide a text is at a size of type: three fifths of it a letter, all of it for CJK. */
  static double width(String text, double size) {
    double wide = text.codePoints().map(c -> Character.isIdeographic(c) ? 10 : 6).sum() / 10.0;
    return wide * size;
  }
}
