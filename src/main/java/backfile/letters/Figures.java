package backfile.letters;

/** The figures of all scripts. */
public final class Figures {
  private Figures() {}

  /** A text with its figures, whatever their script, as those of ASCII; each stays in its place. */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '9' && Character.isDigit(c)) {
        plain.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      }
    }
    return plain.toString();
  }
}
