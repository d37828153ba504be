package backfile.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sets words and names into a text as a newspaper would: single spaces, none before a comma, "an"
 * before a vowel, a capital after a full stop, its own quotation marks and dashes.
 */
final class Typesetter {
  private final StringBuilder text = new StringBuilder();
  private final List<Labelled.Span> names = new ArrayList<>();
  private final boolean curly;
  private final char dash;
  private boolean capital;
  private boolean comma;

  /**
   * Begins a text.
   *
   * @param curly whether quotation marks are curly
   * @param dash what stands for a hyphen between spaces
   */
  Typesetter(boolean curly, char dash) {
    this.curly = curly;
    this.dash = dash;
  }

  /** Where the text ends now. */
  int length() {
    return text.length();
  }

  List<Labelled.Span> names() {
    return names;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** The next word is the first of a sentence. */
  void sentence() {
    comma = false;
    if (text.length() > 0 && !Character.isWhitespace(last())) {
      text.append(' ');
    }
    capital = true;
  }

  /** The next word is the first of a paragraph. */
  void paragraph(String gap) {
    comma = false;
    while (text.length() > 0 && last() == ' ') {
      text.setLength(text.length() - 1);
    }
    if (text.length() > 0) {
      text.append(gap);
    }
    capital = true;
  }

  /** What stands now ends with an addition that a comma closes, if the sentence goes on. */
  void closeWithComma() {
    comma = true;
  }

  /** Whether a sentence or a paragraph begins here. */
  boolean atStart() {
    return capital;
  }

  /** Whether a bracket was just opened. */
  boolean opened() {
    return text.length() > 0 && last() == '(';
  }

  /** Whether the word before has a capital, as a title has. */
  boolean followsCapital() {
    int end = text.length();
    if (end < 2 || last() != ' ' || !Character.isLetter(text.charAt(end - 2))) {
      return false;
    }
    int start = Math.max(text.lastIndexOf(" ", end - 2), text.lastIndexOf("\n", end - 2)) + 1;
    return Character.isUpperCase(text.charAt(start)) && !capital;
  }

  /** Whether the word before is one of these, in lower case. */
  boolean follows(List<String> words) {
    String end =
        text.substring(Math.max(0, text.length() - 20)).stripTrailing().toLowerCase(Locale.ROOT);
    String word = end.substring(Math.max(end.lastIndexOf(' '), end.lastIndexOf('\n')) + 1);
    return words.contains(word);
  }

  /** Sets a name. */
  void name(String name, String type) {
    word(name);
    names.add(new Labelled.Span(text.length() - name.length(), text.length(), type));
  }

  /** Sets words. */
  void put(String words) {
    if (words.isEmpty()) {
      return;
    }
    begin(words);
    for (int i = 0; i < words.length(); i++) {
      put(words.charAt(i), i + 1 < words.length() ? words.charAt(i + 1) : ' ');
    }
  }

  private void word(String name) {
    begin(name);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      text.append(c == '\'' && curly ? '’' : c);
    }
    capital = false;
  }

  /** What the first word of a piece does to what stands before it. */
  private void begin(String words) {
    char first = words.charAt(0);
    if (comma && first != ' ') {
      comma = false;
      if (Character.isLetterOrDigit(first) || first == '"') {
        if (last() == ' ') {
          text.setLength(text.length() - 1);
        }
        text.append(", ");
      }
    } else if (comma && words.length() > 1) {
      char next = words.charAt(1);
      comma = false;
      if (Character.isLetterOrDigit(next) || next == '"') {
        if (last() == ' ') {
          text.setLength(text.length() - 1);
        }
        text.append(',');
      }
    }
    if (Character.isLetterOrDigit(first)) {
      article(first, words);
    }
    int n = text.length();
    if (Character.isLowerCase(first)
        && n > 3
        && last() == ' '
        && ".?!".indexOf(text.charAt(n - 2)) >= 0
        && Character.isLowerCase(text.charAt(n - 3))
        && Character.isLetterOrDigit(text.charAt(n - 4))) {
      capital = true;
    }
  }

  /** "a" or "an" by what follows it. */
  private void article(char first, String words) {
    int n = text.length();
    if (n < 2 || last() != ' ') {
      return;
    }
    boolean an = n >= 3 && (text.charAt(n - 2) == 'n') && "aA".indexOf(text.charAt(n - 3)) >= 0;
    int a = an ? n - 3 : n - 2;
    if ("aA".indexOf(text.charAt(a)) < 0
        || a > 0 && Character.isLetterOrDigit(text.charAt(a - 1))) {
      return;
    }
    boolean vowel = "aeiouAEIO".indexOf(first) >= 0 || first == '8';
    String low = words.toLowerCase(Locale.ROOT);
    for (String y : List.of("uni", "eu", "use", "one", "uk", "us ", "ukr", "ura", "uga", "uru")) {
      vowel &= !low.startsWith(y) || low.startsWith("unim") || low.startsWith("unin");
    }
    if (first == 'U' && !low.startsWith("u.") && !low.startsWith("un")) {
      vowel = false;
    }
    if (vowel != an) {
      text.setLength(a + 1);
      text.append(vowel ? "n " : " ");
    }
  }

  private void put(char c, char next) {
    if (c == ' ') {
      if (text.length() > 0 && !Character.isWhitespace(last())) {
        text.append(' ');
      }
      return;
    }
    if (",.;:?!)".indexOf(c) >= 0 && text.length() > 0 && last() == ' ') {
      text.setLength(text.length() - 1);
    }
    if (capital && Character.isLetterOrDigit(c)) {
      capital = false;
      text.append(Character.toUpperCase(c));
    } else if (c == '"') {
      boolean opens = text.length() == 0 || Character.isWhitespace(last()) || last() == '(';
      text.append(curly ? opens ? '“' : '”' : c);
    } else if (c == '\'') {
      boolean opens = text.length() == 0 || Character.isWhitespace(last());
      text.append(curly ? opens ? '‘' : '’' : c);
    } else if (c == '-' && next == ' ' && text.length() > 0 && last() == ' ') {
      text.append(dash);
    } else {
      text.append(c);
    }
  }

  private char last() {
    return text.charAt(text.length() - 1);
  }

  /** Capitals for what stands from here on: for each word, or for each letter. */
  void capitals(int from, boolean letters) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean starts = i == from || Character.isWhitespace(text.charAt(i - 1));
      if (letters || starts && !isSmall(i)) {
        text.setCharAt(i, Character.toUpperCase(c));
      }
    }
  }

  private boolean isSmall(int start) {
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return start > 0
        && List.of("a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "as")
            .contains(text.substring(start, end));
  }
}
