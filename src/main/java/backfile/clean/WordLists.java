package backfile.clean;

import backfile.letters.Bundled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What pages say around an article and the small words of running text, in the languages that are
 * known. Read once, when first asked, from the files words.LANGUAGE.txt beside this class;
 * words.en.txt says how they are written. A file with a section that nobody asks for or a phrase
 * that stands in it twice is refused, with its place.
 */
final class WordLists {
  /** The languages that have a file. */
  static final List<String> LANGUAGES = List.of("en", "fr", "es", "de", "it", "pt", "ar", "he");

  /** The rules that have sections, in the order of asking. */
  static final List<String> RULES =
      List.of(
          "share-label",
          "follow-prompt",
          "advert-label",
          "newsletter",
          "appeal",
          "paywall-label",
          "related-label",
          "gallery-label",
          "listen-label",
          "counter",
          "comment-prompt",
          "copyright",
          "cookie-notice",
          "menu");

  /** The section of how a paywall says that the text above it is cut. */
  static final String CUT = "cut";

  /** The section of how notes of the editors begin. */
  static final String NOTE = "note";

  private static final Set<String> NO_RULES = Set.of(CUT, NOTE);

  private static final String SECTIONS = "sections";
  private static final String COMMON = "common";
  private static final String FUNCTION = "function";

  private static final int IS_FUNCTION_WORD = 1 << 30;

  /** The sections that hold single words, parted by spaces. */
  private static final Set<String> OF_WORDS = Set.of(SECTIONS, COMMON, FUNCTION);

  /** The lists as they are shipped. */
  static final WordLists INSTANCE = shipped();

  private final Map<String, Set<String>> phrases = new HashMap<>();
  private final Map<String, List<String>> expressions = new HashMap<>();
  private final Set<String> sections = new HashSet<>();

  /** A bit for each language that a word is one of the commonest of, and one for function words. */
  private final WordTable words = new WordTable(1000);

  private static WordLists shipped() {
    WordLists lists = new WordLists();
    for (String language : LANGUAGES) {
      lists.add(language, Bundled.text(WordLists.class, "words." + language + ".txt"));
    }
    return lists;
  }

  /** Adds the text of a language's file. */
  void add(String language, String text) {
    Set<String> seen = new HashSet<>();
    Set<String> words = new HashSet<>();
    String section = "";
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      try {
        if (line.startsWith("[")) {
          section = section(line);
          words.clear();
        } else if (!line.isBlank() && !line.startsWith("#")) {
          addLine(language, section, line, OF_WORDS.contains(section) ? words : seen);
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(
            "words." + language + ".txt, line " + number + ": " + e.getMessage(), e);
      }
    }
  }

  private static String section(String line) {
    String name = line.substring(1, Math.max(1, line.indexOf(']')));
    if (!OF_WORDS.contains(name) && !NO_RULES.contains(name) && !RULES.contains(name)) {
      throw new IllegalArgumentException(line + " opens no section that anything asks for");
    }
    return name;
  }

  private void addLine(String language, String section, String line, Set<String> seen) {
    if (section.isEmpty()) {
      throw new IllegalArgumentException("there is no [section] above \"" + line + "\"");
    }
    if (OF_WORDS.contains(section)) {
      for (String word : line.strip().split(" ")) {
        check(word, seen.add(word));
        addWord(language, section, word);
      }
    } else if (line.startsWith("~")) {
      expressions.computeIfAbsent(section, s -> new ArrayList<>()).add(line.substring(1));
    } else {
      for (String phrase : line.split("\\|", -1)) {
        check(phrase, seen.add(phrase));
        phrases.computeIfAbsent(section, s -> new HashSet<>()).add(phrase);
      }
    }
  }

  private void addWord(String language, String section, String word) {
    switch (section) {
      case SECTIONS -> sections.add(word);
      case COMMON -> words.add(word, 0, word.length(), 1 << LANGUAGES.indexOf(language));
      default -> words.add(word, 0, word.length(), IS_FUNCTION_WORD);
    }
  }

  private static void check(String phrase, boolean fresh) {
    if (!fresh) {
      throw new IllegalArgumentException("\"" + phrase + "\" stands here for the second time");
    }
  }

  /** The phrases of a rule, in all languages. */
  Set<String> phrases(String rule) {
    return phrases.getOrDefault(rule, Set.of());
  }

  /** What matches the lines that a section knows by their shape; nothing where it knows none so. */
  Pattern pattern(String section) {
    return Pattern.compile(String.join("|", expressions.getOrDefault(section, List.of("(?!)"))));
  }

  /** What matches the lines that a rule knows by their shape, each by itself, with its name. */
  List<Expressions.Expression> expressions(String rule) {
    return expressions.getOrDefault(rule, List.of()).stream()
        .map(e -> expression(rule, e))
        .toList();
  }

  private static Expressions.Expression expression(String rule, String written) {
    int braces = written.startsWith("{") ? written.indexOf('}') + 1 : 0;
    List<String> needed =
        braces == 0 ? List.of() : List.of(written.substring(1, braces - 1).split("\\|"));
    return new Expressions.Expression(rule, needed, Pattern.compile(written.substring(braces)));
  }

  /** Whether the names of sections are made of this word, given in small letters. */
  boolean isSectionWord(String word) {
    return sections.contains(word);
  }

  /** For each of {@link #LANGUAGES} a bit, from the lowest: whether it is told by this word. */
  int languagesOf(String text, int from, int to) {
    return words.of(text, from, to) & ~IS_FUNCTION_WORD;
  }

  /** Whether running text of any language is full of this word. */
  boolean isFunctionWord(String text, int from, int to) {
    return (words.of(text, from, to) & IS_FUNCTION_WORD) != 0;
  }
}
