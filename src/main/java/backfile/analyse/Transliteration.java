package backfile.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * People's names that come from other scripts, as far as their letters tell one sound: "Mohamed"
 * and "Muhammad", "el-Sissi" and "al-Sisi", "Sergei" and "Sergey". Two names of one key are taken
 * for one name. The rules are those by which English, French and German newspapers differ; they
 * join spellings and never shorten a name.
 */
final class Transliteration {
  private static final Set<String> ARTICLES =
      Set.of("al", "el", "ad", "as", "ash", "ar", "an", "at");
  private static final Set<String> SERVANTS = Set.of("abd", "abdel", "abdul", "abdal", "abdu");

  /** A word with so many consonants is told by them; which vowels stand between them is not. */
  private static final int TELLING = 4;

  private static final Pattern LETTER_TWICE = Pattern.compile("(.)\\1+");

  private static final Pattern GAP = Pattern.compile("[ -]+");
  private static final Pattern VOWELS = Pattern.compile("[aeiou]+");

  private static final String[][] SOUNDS = {
    {"sch", "sh"}, {"tch", "ch"}, {"ckh", "kh"}, {"ck", "k"}, {"ph", "f"}, {"kh", "h"}, {"gh", "g"},
    {"dj", "j"}, {"ks", "x"}, {"ou", "u"}, {"oo", "u"}, {"ee", "i"}, {"aa", "a"}, {"ei", "ai"},
    {"ey", "ai"}, {"ay", "ai"}, {"y", "i"}, {"w", "v"}, {"q", "k"}
  };

  private Transliteration() {}

  /** The words of a name as they sound; the surname, which is mostly last, is not put apart. */
  static List<String> key(String name) {
    List<String> words = List.of(GAP.split(Spelling.fold(name).replace("'", "")));
    List<String> key = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean first = i == 0;
      boolean last = i == words.size() - 1;
      if (SERVANTS.contains(word) && !last) {
        int next = ARTICLES.contains(words.get(i + 1)) && i + 2 < words.size() ? i + 2 : i + 1;
        key.add(sound("abdal" + words.get(next)));
        i = next;
      } else if (!ARTICLES.contains(word) || first || last) {
        key.add(sound(word.startsWith("abdel") ? "abdal" + word.substring(5) : word));
      }
    }
    return key;
  }

  /** The key of the name in the other order: the surname first that stood last. */
  static List<String> turned(List<String> key) {
    List<String> turned = new ArrayList<>(key.subList(key.size() - 1, key.size()));
    turned.addAll(key.subList(0, key.size() - 1));
    return turned;
  }

  /** Whether two keys differ in nothing but that one has more between its first and last word. */
  static boolean hasMiddleMore(List<String> one, List<String> other) {
    List<String> longer = one.size() > other.size() ? one : other;
    List<String> shorter = longer == one ? other : one;
    int last = shorter.size() - 1;
    return longer.size() > shorter.size()
        && last > 0
        && longer.get(0).equals(shorter.get(0))
        && longer.get(longer.size() - 1).equals(shorter.get(last))
        && longer.subList(1, longer.size() - 1).containsAll(shorter.subList(1, last));
  }

  private static String sound(String word) {
    String sound = word;
    for (String[] pair : SOUNDS) {
      sound = sound.replace(pair[0], pair[1]);
    }
    sound = LETTER_TWICE.matcher(sound).replaceAll("$1");
    String consonants = VOWELS.matcher(sound).replaceAll("");
    if (consonants.length() < TELLING) {
      return sound;
    }
    String end = sound.substring(sound.length() - 1);
    String body = VOWELS.matcher(sound.substring(0, sound.length() - 1)).replaceAll("a");
    return body + end;
  }
}
