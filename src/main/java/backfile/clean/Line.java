package backfile.clean;

import backfile.letters.Visible;
import backfile.model.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a seed that is not blank, its white space made even: no space at the ends, one between
 * words. Characters that cannot be shown are gone from it.
 *
 * @param number counted from 1, blank lines included
 * @param gap whether a blank line, or nothing, stands before it
 */
record Line(int number, String text, boolean gap) {
  private static final Pattern PROSE_END = Pattern.compile("[.!?…。！？؟]['\"”’»)\\]]*$");

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
    return PROSE_END.matcher(text).find();
  }

  /** Whether it can only be running text: a full sentence, or very many words. */
  boolean isProse() {
    int words = words();
    return words >= 25 || words >= 8 && endsLikeSentence();
  }
}
