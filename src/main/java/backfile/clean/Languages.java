package backfile.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What language a text is in, by its script and its commonest words. Says nothing unless it is
 * plain: at least {@value #ENOUGH} such words, and twice as many as of any other language.
 */
final class Languages {
  private static final int ENOUGH = 8;
  private static final int WORDS_READ = 600;

  private static final Map<String, List<String>> LANGUAGES_OF = languagesOf();

  /** Below it there are Latin letters alone: Greek begins here. */
  private static final char FIRST_OF_ANOTHER_SCRIPT = 0x370;

  private Languages() {}

  /** The BCP 47 tag of the text's language, or {@code usual} where the text does not tell. */
  static String of(List<Line> lines, String usual) {
    Map<String, Integer> counts = new TreeMap<>();
    int words = 0;
    for (int i = 0; i < lines.size() && words < WORDS_READ; i++) {
      String text = lines.get(i).text();
      int start = -1;
      for (int at = 0; at <= text.length(); at++) {
        boolean letter = at < text.length() && isLetter(text.charAt(at));
        if (letter && start < 0) {
          start = at;
        } else if (!letter && start >= 0) {
          words++;
          count(counts, text.substring(start, at));
          start = -1;
        }
      }
    }
    String best = "";
    int most = 0;
    int second = 0;
    for (Map.Entry<String, Integer> counted : counts.entrySet()) {
      int n = counted.getValue();
      if (n > most) {
        second = most;
        most = n;
        best = counted.getKey();
      } else {
        second = Math.max(second, n);
      }
    }
    boolean plain = most >= ENOUGH && most >= 2 * second;
    // "en" must not hide that the archive's language is more exactly known ("en-GB").
    return plain && !usual.equals(best) && !usual.startsWith(best + "-") ? best : usual;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.isSurrogate(c);
  }

  private static void count(Map<String, Integer> counts, String word) {
    String script = word.charAt(0) < FIRST_OF_ANOTHER_SCRIPT ? "" : byScript(word.codePointAt(0));
    if (!script.isEmpty()) {
      counts.merge(script, 1, Integer::sum);
      return;
    }
    for (String language : LANGUAGES_OF.getOrDefault(word.toLowerCase(Locale.ROOT), List.of())) {
      counts.merge(language, 1, Integer::sum);
    }
  }

  private static Map<String, List<String>> languagesOf() {
    Map<String, List<String>> languages = new HashMap<>();
    WordLists.INSTANCE
        .common()
        .forEach(
            (language, words) ->
                words.forEach(
                    w -> languages.computeIfAbsent(w, x -> new ArrayList<>()).add(language)));
    return languages;
  }

  private static String byScript(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case ARABIC -> "ar";
      case HEBREW -> "he";
      case CYRILLIC -> "ru";
      case GREEK -> "el";
      case HIRAGANA, KATAKANA -> "ja";
      case HANGUL -> "ko";
      case HAN -> "zh";
      case THAI -> "th";
      case DEVANAGARI -> "hi";
      default -> "";
    };
  }
}
