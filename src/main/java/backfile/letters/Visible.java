package backfile.letters;

/** Characters that a page may hold (HTML Living Standard, 13.2.3.5: none that is no character). */
public final class Visible {
  private Visible() {}

  /**
   * A text in which each control character (but tab and line feed), half character and
   * non-character of Unicode is read as U+FFFD.
   */
  public static String text(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int width = Character.charCount(c);
      if (isHidden(c)) {
        clean = clean == null ? new StringBuilder(text) : clean;
        for (int at = i; at < i + width; at++) {
          clean.setCharAt(at, '\ufffd');
        }
      }
      i += width;
    }
    return clean == null ? text : clean.toString();
  }

  private static boolean isHidden(int c) {
    boolean control = c < 0x20 && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0;
    return control || c >= 0xd800 && c <= 0xdfff || isNoCharacter(c);
  }

  /** Whether Unicode says that a code point never stands for a character (section 23.7). */
  public static boolean isNoCharacter(int c) {
    return c >= 0xfdd0 && c <= 0xfdef || (c & 0xfffe) == 0xfffe;
  }
}
