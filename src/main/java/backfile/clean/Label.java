package backfile.clean;

import java.util.Locale;

/** How the word lists are asked for what a page may have dressed up. */
final class Label {
  private Label() {}

  /** The line without the ornaments that pages put around labels, in lower case. */
  static String bare(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isOrnament(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (to > from && isOrnament(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to).replace('’', '\'').toLowerCase(Locale.ROOT);
  }

  private static boolean isOrnament(int c) {
    return switch (Character.getType(c)) {
      case Character.DASH_PUNCTUATION,
          Character.OTHER_SYMBOL,
          Character.MATH_SYMBOL,
          Character.SPACE_SEPARATOR ->
          c != '©';
      default -> c == '*' || c == '•' || c == '·' || c == ':' || c == '_' || c == '/' || c == '…';
    };
  }
}
