package backfile.markdown;

/** Text in HTML and back: the five characters that HTML gives a meaning. */
final class HtmlText {
  private HtmlText() {}

  /** The text as it may stand between tags and inside quoted attributes. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    escape(text, 0, text.length(), out);
    return out.toString();
  }

  /** Appends a stretch of the text, escaped. */
  static void escape(String text, int from, int to, StringBuilder out) {
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

  /** Undoes {@link #escape}; other entities stay as they are. */
  static String unescape(String html) {
    return html.indexOf('&') < 0
        ? html
        : html.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
  }
}
