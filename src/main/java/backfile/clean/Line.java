package backfile.clean;

import backfile.letters.Visible;
import backfile.model.Ledger;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a seed that is not blank, its white space made even: no space at the ends, one between
 * words. Characters that cannot be shown are gone from it. What is asked of it again and again is
 * worked out once.
 */
final class Line {
  private static final String STOPS = ".!?…。！？؟";
  private static final String CLOSING = "'\"”’»)]";

  private final int number;
  private final String text;
  private final boolean gap;
  private final int words;
  private final boolean endsLikeSentence;

  Line(int number, String text, boolean gap) {
    this.number = number;
    this.text = text;
    this.gap = gap;
    this.words = words(text);
    this.endsLikeSentence = endsLikeSentence(text);
  }

  /** Its number in the seed, counted from 1, blank lines included. */
  int number() {
    return number;
  }

  String text() {
    return text;
  }

  /** Whether a blank line, or nothing, stands before it. */
  boolean gap() {
    return gap;
  }

  /** The lines of a seed that are not blank; adds to {@code repaired} what had to be mended. */
  static List<Line> of(List<String> raw, List<Ledger.Repaired> repaired) {
    List<Line> lines = new ArrayList<>();
    boolean gap = true;
    for (int i = 0; i < raw.size(); i++) {
      if (Ledger.isBlank(raw.get(i))) {
        gap = true;
      } else {
        lines.add(new Line(i + 1, even(raw.get(i), i + 1, repaired), gap));
        gap = false;
      }
    }
    return lines;
  }

  private static String even(String raw, int number, List<Ledger.Repaired> repaired) {
    if (isEven(raw)) {
      return raw;
    }
    StringBuilder text = new StringBuilder(raw.length());
    int removed = 0;
    int replaced = 0;
    boolean space = false;
    for (int i = 0; i < raw.length(); ) {
      int c = raw.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85) {
        space = true;
      } else if (isInvisible(c)) {
        removed++;
      } else {
        if (space && text.length() > 0) {
          text.append(' ');
        }
        space = false;
        boolean alone = c >= 0xd800 && c <= 0xdfff;
        replaced += alone ? 1 : 0;
        text.appendCodePoint(alone ? 0xfffd : c);
      }
    }
    if (removed > 0) {
      repaired.add(
          new Ledger.Repaired(
              number, count(removed, "character") + " that cannot be shown, taken out"));
    }
    if (replaced > 0) {
      repaired.add(
          new Ledger.Repaired(number, count(replaced, "half character") + ", shown as U+FFFD"));
    }
    return text.toString();
  }

  /** Whether a line plainly needs nothing done to it, as most do. */
  private static boolean isEven(String raw) {
    char before = ' ';
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean plain = c == ' ' ? before != ' ' : c > ' ' && c < 0x7f || isPlain(c);
      if (!plain) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  /** Letters and marks between which there is no white space and nothing that cannot be shown. */
  private static boolean isPlain(char c) {
    return c > 0xa0 && c < 0x1680 || c > 0x200f && c < 0x2028 || c > 0x3000 && c < 0xd800;
  }

  private static String count(int n, String one) {
    return n == 1 ? "1 " + one : n + " " + one + "s";
  }

  /** Control characters, non-characters, and the zero-width space and byte order mark. */
  private static boolean isInvisible(int c) {
    return c < 0x20
        || c >= 0x7f && c < 0xa0
        || c == 0x200b
        || c == 0xfeff
        || Visible.isNoCharacter(c);
  }

  /** How many words it has. */
  int words() {
    return words;
  }

  private static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
      words += letter && !inside ? 1 : 0;
      inside = letter || inside && c != ' ';
    }
    return words;
  }

  /** Whether it ends like a sentence. */
  boolean endsLikeSentence() {
    return endsLikeSentence;
  }

  private static boolean endsLikeSentence(String text) {
    int end = text.length();
    while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && STOPS.indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Whether it can only be running text: a full sentence, or very many words. */
  boolean isProse() {
    return words >= 25 || words >= 8 && endsLikeSentence;
  }
}
