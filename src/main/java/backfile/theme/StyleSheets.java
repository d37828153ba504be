package backfile.theme;

import java.util.regex.Pattern;

/** Style sheets as text. */
public final class StyleSheets {
  private static final Pattern BLANK_LINES = Pattern.compile("\\s*\\n\\s*\\n\\s*|\\A\\s+");

  private StyleSheets() {}

  /** What is sent to readers: the same without comments and blank lines. */
  public static String packed(String css) {
    return BLANK_LINES.matcher(withoutComments(css)).replaceAll("\n").strip() + "\n";
  }

  /**
   * The same with nothing but the ends of lines where comments stood, so that lines keep their
   * numbers. What looks like a comment in a text between quotation marks is none.
   */
  static String withoutComments(String css) {
    StringBuilder out = new StringBuilder(css.length());
    char quote = 0;
    for (int i = 0; i < css.length(); i++) {
      char c = css.charAt(i);
      if (quote == 0 && css.startsWith("/*", i)) {
        int end = css.indexOf("*/", i + 2);
        int to = end < 0 ? css.length() : end + 2;
        css.substring(i, to).chars().filter(n -> n == '\n').forEach(n -> out.append('\n'));
        i = to - 1;
        continue;
      }
      out.append(c);
      if (quote != 0 && c == '\\' && i + 1 < css.length()) {
        i++;
        out.append(css.charAt(i));
      } else if (quote != 0 && (c == quote || c == '\n')) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      }
    }
    return out.toString();
  }
}
