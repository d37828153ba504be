package backfile.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What language a text is in, by its script and its commonest words. Says nothing unless it is
 * plain: at least {@value #ENOUGH} such words, and twice as many as of any other language.
 */
final class Languages {
  private static final int ENOUGH = 8;
  private static final int WORDS_READ = 600;

  /** Below it there are Latin letters alone: Greek begins here. */
  private static final char FIRST_OF_ANOTHER_SCRIPT = 0x370;

  private final int[] byWords = new int[WordLists.LANGUAGES.size()];
  private final Map<String, Integer> counts = new HashMap<>();
  private int words;

  private Languages() {}

  /** The BCP 47 tag of the text's language, or {@code usual} where the text does not tell. */
  static String of(List<Line> lines, String usual) {
    Languages counted = new Languages();
    for (int i = 0; i < lines.size() && counted.words < WORDS_READ; i++) {
      String text = lines.get(i).text();
      WordTable.each(text, (from, to) -> counted.count(text, from, to));
    }
    return counted.plainly(usual);
  }

  private void count(String text, int from, int to) {
    words++;
    if (text.charAt(from) >= FIRST_OF_ANOTHER_SCRIPT) {
      String language = ofScript(text.codePointAt(from));
      if (!language.isEmpty()) {
        counts.merge(language, 1, Integer::sum);
        return;
      }
    }
    for (int bits = WordLists.INSTANCE.languagesOf(text, from, to); bits != 0; bits &= bits - 1) {
      byWords[Integer.numberOfTrailingZeros(bits)]++;
    }
  }

  private String plainly(String usual) {
    String best = "";
    int most = 0;
    int second = 0;
    for (int i = 0; i < byWords.length; i++) {
      if (byWords[i] > 0) {
        counts.merge(WordLists.LANGUAGES.get(i), byWords[i], Integer::sum);
      }
    }
    for (Map.Entry<String, Integer> counted : counts.entrySet()) {
      int n = counted.getValue();
      best = n > most ? counted.getKey() : best;
      second = n > most ? most : Math.max(second, n);
      most = Math.max(most, n);
    }
    // Of two that have as many words neither is plain, so that their order says nothing.
    boolean plain = most >= ENOUGH && most >= 2 * second;
    // "en" must not hide that the archive's language is more exactly known ("en-GB").
    return plain && !usual.equals(best) && !usual.startsWith(best + "-") ? best : usual;
  }

  private static String ofScript(int letter) {
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
