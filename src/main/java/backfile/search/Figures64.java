package backfile.search;

/**
 * Whole numbers as printable characters that may stand in a script's text: 64 that end a number and
 * 27 that lead one (bijective base 27), so that numbers below 64 take one character, those below
 * 1,792 two and those below 48,448 three. The characters are those from # on without the backslash.
 */
final class Figures64 {
  private static final int ENDS = 64;
  private static final int LEADS = 27;

  private Figures64() {}

  /** The character of a figure from 0 to 63. */
  static char end(int figure) {
    return at(figure);
  }

  /** One of the 27 characters that end no number. */
  static char lead(int figure) {
    return at(ENDS + figure);
  }

  private static char at(int index) {
    char c = (char) ('#' + index);
    return c < '\\' ? c : (char) (c + 1);
  }

  /** Writes a number that is not negative. */
  static void number(int number, StringBuilder out) {
    int at = out.length();
    for (int rest = number / ENDS; rest > 0; rest = (rest - 1) / LEADS) {
      out.insert(at, lead((rest - 1) % LEADS));
    }
    out.append(end(number % ENDS));
  }
}
