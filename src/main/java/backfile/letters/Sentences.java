package backfile.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the sentences of a text begin and end. A full stop behind a title, an initial or a month
 * ends none; behind an abbreviation that may stand last ("U.S.", "Inc.") it ends one only when the
 * next word is one that opens sentences. Every character belongs to exactly one sentence but the
 * white space between two.
 */
public final class Sentences {
  /** From {@code start} (inclusive) to {@code end} (exclusive), in UTF-16 units. */
  public record Span(int start, int end) {}

  private static final Set<String> NEVER_LAST =
      words(
          "mr mrs ms mx dr prof st sr rev hon gen lt col maj capt cmdr sgt cpl pvt adm brig sen rep"
              + " gov pres amb supt insp det vs etc no nos vol art fig pp ed eds cf viz al approx"
              + " jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri"
              + " sat sun mt ft e.g i.e mme mlle m.");

  private static final Set<String> OPENERS =
      words(
          "the a an in on at by for from with to of and but or so yet if when while as after before"
              + " since until although though because during he she it they we you i his her its"
              + " their our my this that these those there here who what why how where which both"
              + " all many most some several few no not one two three another each every then now"
              + " meanwhile however also still even only once later earlier today yesterday"
              + " according under among between about over against despite instead officials");

  private Sentences() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  /** The sentences of a text in order; none for a blank one. */
  public static List<Span> of(String text) {
    List<Span> spans = new ArrayList<>();
    int start = skipSpace(text, 0);
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hardBreak = c == '\n';
      if (!hardBreak && !isStop(c)) {
        continue;
      }
      int end = hardBreak ? i : behindClosers(text, i + 1);
      int next = skipSpace(text, end);
      if (hardBreak || next == text.length() || next > end && ends(text, start, i, next)) {
        if (end > start) {
          spans.add(new Span(start, end));
        }
        start = next;
        i = next - 1;
      } else {
        i = end - 1;
      }
    }
    if (start < text.length()) {
      spans.add(new Span(start, lastVisible(text)));
    }
    return spans;
  }

  /** The sentence that holds the place; the last one where the place is behind all. */
  public static Span at(List<Span> spans, int place) {
    int low = 0;
    int high = spans.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place < spans.get(middle).end()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return spans.get(low);
  }

  private static boolean isStop(char c) {
    return switch (c) {
      case '.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।' -> true;
      default -> false;
    };
  }

  private static int behindClosers(String text, int from) {
    int i = from;
    while (i < text.length()
        && (isStop(text.charAt(i)) || "\"'”’»)]".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int lastVisible(String text) {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f';
  }

  /** Whether the stop at {@code at} ends a sentence when the next word begins at {@code next}. */
  private static boolean ends(String text, int start, int at, int next) {
    int first = next;
    while (first < text.length() && "\"'“‘«([".indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    if (first >= text.length()) {
      return true;
    }
    int nextLetter = text.codePointAt(first);
    if (Character.isLowerCase(nextLetter)) {
      return false;
    }
    if (text.charAt(at) != '.') {
      return true;
    }
    int from = at;
    while (from > start && !isSpace(text.charAt(from - 1))) {
      from--;
    }
    String word = strip(text.substring(from, at)).toLowerCase(Locale.ROOT);
    if (NEVER_LAST.contains(word)) {
      return false;
    }
    if (word.matches("[ivx]+")
        && REIGN.matcher(text.substring(Math.max(start, from - LONGEST_NAME), from)).find()) {
      return true;
    }
    boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
    if (initial || word.indexOf('.') > 0 || MAY_BE_LAST.contains(word)) {
      return OPENERS.contains(wordAt(text, first).toLowerCase(Locale.ROOT));
    }
    return true;
  }

  /** "King Mohammed V." ends a sentence: the letter is a number. */
  private static final Pattern REIGN =
      Pattern.compile(
          "(?:King|Queen|Pope|Emperor|Empress|Sultan|Tsar|Shah|Prince|Princess) \\p{Lu}[\\p{L}-]+ $");

  private static final int LONGEST_NAME = 60;

  private static final Set<String> MAY_BE_LAST =
      words("inc ltd corp co bros jr u.s u.k u.n a.m p.m");

  private static String strip(String word) {
    int from = 0;
    while (from < word.length() && "\"'“‘«([".indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    return word.substring(from);
  }

  private static String wordAt(String text, int from) {
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }
}
