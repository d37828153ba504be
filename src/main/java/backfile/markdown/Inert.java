package backfile.markdown;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * Which characters of a paragraph Markdown would take for markup. Used in both directions: what is
 * found here is escaped when a text is written, and a paragraph in which nothing is found is read
 * without a parser. It errs on the side of finding: a text without findings always reads as itself
 * (CommonMark 0.31 with tables, footnotes and strike-through; proved against the parser by test).
 */
final class Inert {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{0,40});");

  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private Inert() {}

  /** Whether a backslash before this character makes it plain: ASCII punctuation. */
  static boolean isPunctuation(char c) {
    return PUNCTUATION.indexOf(c) >= 0;
  }

  /**
   * The places in a one-line paragraph that are markup or might be.
   *
   * @param escaped the places whose character is plain already
   */
  static BitSet active(String text, BitSet escaped) {
    BitSet found = new BitSet();
    if (text.isEmpty()) {
      return found;
    }
    blockStart(text, escaped, found);
    Runs code = new Runs(text, escaped, '`');
    code.ifAnyLengthTwice(found);
    new Runs(text, escaped, '~').longerThanOne().ifSeveral(found);
    new Runs(text, escaped, '*').notBetweenSpaces().ifSeveral(found);
    new Runs(text, escaped, '_').notBetweenSpaces().notInsideWords().ifSeveral(found);
    boolean link = text.contains("](") || text.contains("][") || text.contains("]:");
    for (int i = 0; i < text.length(); i++) {
      if (escaped.get(i)) {
        continue;
      }
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      boolean markup =
          switch (text.charAt(i)) {
            case '\\' -> isPunctuation(next) && i + 1 < text.length();
            case '[' -> link || next == '^' || next == '\\';
            case '<' ->
                (Character.isLetter(next) || "/!?".indexOf(next) >= 0) && text.indexOf('>', i) > 0;
            case '&' -> ENTITY.matcher(text).region(i, text.length()).lookingAt();
            default -> false;
          };
      if (markup) {
        found.set(i);
      }
    }
    return found;
  }

  /** Whether a line can open, close or interrupt a block; such a line is left to the parser. */
  static boolean mayStartBlock(String line) {
    char first = line.charAt(0);
    return first == ' ' || first == '\t' || first == '|' || opener(line) >= 0;
  }

  private static void blockStart(String text, BitSet escaped, BitSet found) {
    int at = opener(text);
    if (at >= 0 && !escaped.get(at)) {
      found.set(at);
    }
  }

  /**
   * The place of the character that makes a line the beginning of a heading, quotation, list, fence
   * or break, or the underline of a heading; -1 where none does (CommonMark 4.1 to 5.2).
   */
  private static int opener(String line) {
    char first = line.charAt(0);
    int run = 1;
    while (run < line.length() && line.charAt(run) == first) {
      run++;
    }
    boolean spaceBehindRun = run == line.length() || isBlank(line.charAt(run));
    boolean opens =
        switch (first) {
          case '#' -> run <= 6 && spaceBehindRun;
          case '>' -> true;
          case '-', '+' -> run == 1 && spaceBehindRun || isRule(line, first);
          case '*' -> run == 1 && spaceBehindRun || isRule(line, first);
          case '_', '=' -> isRule(line, first);
          case '`', '~' -> run >= 3;
          default -> false;
        };
    if (opens || isTableRule(line)) {
      return 0;
    }
    int digits = 0;
    while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
      digits++;
    }
    boolean number =
        digits > 0
            && digits <= 9
            && digits < line.length()
            && (line.charAt(digits) == '.' || line.charAt(digits) == ')')
            && (digits + 1 == line.length() || isBlank(line.charAt(digits + 1)));
    return number ? digits : -1;
  }

  /** The line between a table's head and its rows. Flexmark makes a table of it even alone. */
  private static boolean isTableRule(String line) {
    boolean dash = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != '|' && c != ':' && c != '-' && !isBlank(c)) {
        return false;
      }
      dash |= c == '-';
    }
    return dash;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** Nothing but this mark and white space. */
  private static boolean isRule(String line, char mark) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) != mark && !isBlank(line.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The runs of one character that are not escaped. */
  private static final class Runs {
    private final String text;
    private final BitSet escaped;
    private final BitSet starts = new BitSet();
    private final char c;

    Runs(String text, BitSet escaped, char c) {
      this.text = text;
      this.escaped = escaped;
      this.c = c;
      for (int i = text.indexOf(c); i >= 0; i = text.indexOf(c, i + 1)) {
        if (is(i) && !is(i - 1)) {
          starts.set(i);
        }
      }
    }

    private boolean is(int i) {
      return i >= 0 && i < text.length() && text.charAt(i) == c && !escaped.get(i);
    }

    private int end(int start) {
      int end = start;
      while (is(end)) {
        end++;
      }
      return end;
    }

    Runs longerThanOne() {
      return without(start -> end(start) - start == 1);
    }

    /** Neither opens nor closes emphasis: white space on both sides (CommonMark 6.2). */
    Runs notBetweenSpaces() {
      return without(start -> isSpace(start - 1) && isSpace(end(start)));
    }

    /** An underscore run between letters or digits neither opens nor closes. */
    Runs notInsideWords() {
      return without(start -> isWord(start - 1) && isWord(end(start)));
    }

    private Runs without(java.util.function.IntPredicate plain) {
      for (int start : starts.stream().filter(plain).toArray()) {
        starts.clear(start);
      }
      return this;
    }

    private boolean isSpace(int i) {
      return i < 0 || i >= text.length() || text.charAt(i) == ' ';
    }

    private boolean isWord(int i) {
      return i >= 0
          && i < text.length()
          && text.charAt(i) < 128
          && Character.isLetterOrDigit(text.charAt(i));
    }

    /** Two runs may pair; one alone is text. */
    void ifSeveral(BitSet found) {
      if (starts.cardinality() > 1) {
        all(found);
      }
    }

    /** A code span ends at a run of the length that began it. */
    void ifAnyLengthTwice(BitSet found) {
      int[] lengths = starts.stream().map(start -> end(start) - start).sorted().toArray();
      for (int i = 1; i < lengths.length; i++) {
        if (lengths[i] == lengths[i - 1]) {
          all(found);
          return;
        }
      }
    }

    private void all(BitSet found) {
      starts.stream().forEach(start -> found.set(start, end(start)));
    }
  }
}
