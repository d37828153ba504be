package backfile.model;

/**
 * HTML that Backfile itself wrote out of the model, every text in it escaped. The only text that a
 * template prints as it is.
 */
public record Html(String value) {
  /** No HTML at all. */
  public static final Html NONE = new Html("");

  /** A text as HTML: the characters that HTML gives a meaning are escaped. */
  public static Html text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    escape(text, 0, text.length(), out);
    return new Html(out.toString());
  }

  /** Appends a stretch of a text as it may stand between tags and inside quoted attributes. */
  public static void escape(String text, int from, int to, StringBuilder out) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }
}
