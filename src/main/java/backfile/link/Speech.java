package backfile.link;

import backfile.letters.Bundled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether a sentence quotes somebody whom it names: the name stands outside the quotation, and a
 * word of speaking stands beside it, with a title or two words of an apposition between them at
 * most. Where that is not plain nobody is said to speak. What words speak, in several languages,
 * stands in speech.txt beside this class.
 */
final class Speech {
  private static final Map<String, Set<String>> WORDS = Bundled.words(Speech.class, "speech.txt");
  private static final Set<String> VERBS = WORDS.getOrDefault("verbs", Set.of());
  private static final Set<String> PREPOSITIONS = WORDS.getOrDefault("prepositions", Set.of());
  private static final Set<String> BEHIND_NAMES = WORDS.getOrDefault("behind", Set.of());

  private static final String OPENING = "“«„";
  private static final String CLOSING = "”»";
  private static final String MARKS = "\"" + OPENING + CLOSING;

  /** A quotation has this many words at least: one or two are a word in quotes. */
  private static final int FEWEST_WORDS = 4;

  /** How many words may stand between the verb and a name: "said Defense Minister", a title. */
  private static final int TITLE = 5;

  /** How many words may stand between a name and its verb: "Bourita also said". */
  private static final int BEHIND = 2;

  private Speech() {}

  /** Whether the name from one place of a sentence to another is that of its speaker. */
  static boolean isSpeaker(String sentence, int start, int end) {
    boolean[] quoted = quoted(sentence);
    if (quoted.length == 0 || quoted[start]) {
      return false;
    }
    List<String> behind = wordsBehind(sentence, end, quoted);
    List<String> before = wordsBefore(sentence, start, quoted);
    boolean whole = !before.isEmpty() && !before.get(0).equals("of") && !goesOn(sentence, end);
    return speaks(behind, BEHIND) || whole && speaks(before, TITLE);
  }

  /**
   * "said Microsoft's lawyer", "said Inter Miami coach Gerardo Martino": the name is of a title.
   */
  private static boolean goesOn(String sentence, int end) {
    List<String> next = words(sentence.substring(end, Math.min(sentence.length(), end + 20)));
    if (next.isEmpty() || ",.;:)\"”»–—".indexOf(next.get(0).charAt(0)) >= 0) {
      return false;
    }
    return !sentence.startsWith(" ", end) || !BEHIND_NAMES.contains(next.get(0));
  }

  private static boolean speaks(List<String> words, int most) {
    for (int i = 0; i < words.size() && i <= most; i++) {
      if (VERBS.contains(words.get(i))) {
        return true;
      }
      if (PREPOSITIONS.contains(words.get(i))) {
        return false;
      }
    }
    return false;
  }

  /**
   * Which characters stand in a quotation of several words; an empty array where there is none. A
   * quotation that began in the sentence before is closed here, one that goes on is open at the
   * end.
   */
  private static boolean[] quoted(String sentence) {
    if (sentence.chars().noneMatch(c -> MARKS.indexOf(c) >= 0)) {
      return new boolean[0];
    }
    boolean[] quoted = new boolean[sentence.length()];
    boolean any = false;
    int open = firstIsClosing(sentence) ? 0 : -1;
    for (int i = 0; i <= sentence.length(); i++) {
      char c = i < sentence.length() ? sentence.charAt(i) : CLOSING.charAt(0);
      boolean straight = c == '"';
      if (open < 0 && (straight || OPENING.indexOf(c) >= 0)) {
        open = i;
      } else if (open >= 0 && (straight || CLOSING.indexOf(c) >= 0)) {
        if (words(sentence.substring(Math.min(open + 1, i), i)).size() >= FEWEST_WORDS) {
          any = true;
          Arrays.fill(quoted, open, i, true);
        }
        open = -1;
      }
    }
    return any ? quoted : new boolean[0];
  }

  private static boolean firstIsClosing(String sentence) {
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (c == '"' || OPENING.indexOf(c) >= 0) {
        return false;
      }
      if (CLOSING.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The words behind a place, up to a quotation or a mark that parts. */
  private static List<String> wordsBehind(String sentence, int from, boolean[] quoted) {
    int to = from;
    while (to < sentence.length()
        && !quoted[to]
        && ",;:.(–—\"”»".indexOf(sentence.charAt(to)) < 0) {
      to++;
    }
    return words(sentence.substring(from, to));
  }

  /** The words before a place, the nearest first, back to a quotation or a mark that parts. */
  private static List<String> wordsBefore(String sentence, int to, boolean[] quoted) {
    int from = to;
    while (from > 0 && !quoted[from - 1] && ",;:()–—\"”»".indexOf(sentence.charAt(from - 1)) < 0) {
      from--;
    }
    List<String> words = words(sentence.substring(from, to));
    Collections.reverse(words);
    return words;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.strip().split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
