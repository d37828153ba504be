package backfile.analyse;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * When two spellings are one person's name. Names from other scripts are written in several ways
 * ("Abdellatif", "Abdullatif"); the measure is Jaro–Winkler (Winkler 1990) on the given names, with
 * the surname equal to the letter.
 */
final class Spelling {
  private static final Pattern GAP = Pattern.compile("[ -]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final JaroWinklerSimilarity ALIKE = new JaroWinklerSimilarity();
  private static final double SAME = 0.9;

  private static final Set<String> SMALL_WORDS =
      Set.of(
          "the", "of", "and", "for", "in", "on", "de", "du", "des", "la", "le", "les", "et", "to");

  /** Surnames that stand first in names of China, Korea, Vietnam and Cambodia, and seldom else. */
  private static final Set<String> FIRST_SURNAMES =
      Set.of(
          ("xi li wang zhang liu chen yang huang zhao wu zhou xu sun zhu hu guo lin he gao liang zheng luo"
                  + " xie tang deng feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei"
                  + " lu ding shen hua wen bo mao kim park choi jung jeong kang cho yoon jang lim shin"
                  + " seo kwon hwang ahn song hong moon ban roh nguyen tran pham hoang phan vo dang bui ngo"
                  + " duong hun")
              .split(" "));

  private Spelling() {}

  /** Whether a word belongs to the surname behind it: "El Farouk", "van Gogh". */
  static boolean isParticle(String word) {
    return Lexicon.INSTANCE.is(Cue.PARTICLE, word.toLowerCase(Locale.ROOT));
  }

  /** Whether a person's name begins with the surname: "Xi Jinping". */
  static boolean isSurnameFirst(String name) {
    String[] words = fold(name).split(" ");
    return words.length >= 2
        && words.length <= 3
        && FIRST_SURNAMES.contains(words[0])
        && !FIRST_SURNAMES.contains(words[words.length - 1])
        && !Lexicon.INSTANCE.is(Cue.GIVEN_NAME, name.split(" ")[0]);
  }

  /** A name as it is compared: lower case, no accents, no dots, straight apostrophes, no "the". */
  static String fold(String name) {
    String folded = (isPlain(name) ? name : plain(name)).strip().toLowerCase(Locale.ROOT);
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }

  private static String plain(String name) {
    String bare =
        MARKS
            .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
            .replaceAll("")
            .replace('’', '\'');
    StringBuilder kept = new StringBuilder(bare.length());
    boolean spaced = true;
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      boolean space = Character.isWhitespace(c);
      if (c != '.' && !(space && spaced)) {
        kept.append(space ? ' ' : c);
        spaced = space;
      }
    }
    return kept.toString();
  }

  /** Whether nothing of a name is left out or another letter: no accent, no dot, single spaces. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean twice = c == ' ' && i > 0 && name.charAt(i - 1) == ' ';
      if (c < ' ' || c == '.' || c >= 0x80 || twice) {
        return false;
      }
    }
    return true;
  }

  /** What two names must share to be one person's: the last word and how many words there are. */
  static String surname(String name) {
    String[] words = fold(name).split(" ");
    return words.length + " " + words[words.length - 1];
  }

  /** Whether two full names of people differ only in how the given names are spelled. */
  static boolean samePerson(String one, String other) {
    List<String> a = List.of(fold(one).split(" "));
    List<String> b = List.of(fold(other).split(" "));
    if (a.size() < 2 || a.size() != b.size() || !a.get(a.size() - 1).equals(b.get(b.size() - 1))) {
      return false;
    }
    for (int i = 0; i < a.size() - 1; i++) {
      String x = a.get(i);
      String y = b.get(i);
      boolean initial = (x.length() == 1 || y.length() == 1) && x.charAt(0) == y.charAt(0);
      boolean alike = x.length() > 3 && y.length() > 3 && ALIKE.apply(x, y) >= SAME;
      if (!x.equals(y) && !alike && !(initial && a.size() > 2)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The forms, without dots, that {@link #isAcronymOf} takes for this name: the capitals of its
   * words, "UAE" for "United Arab Emirates", without those of small words and with them.
   */
  static Set<String> acronymsOf(String name) {
    StringBuilder telling = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (String word : GAP.split(name)) {
      if (!word.isEmpty()) {
        int first = word.codePointAt(0);
        all.appendCodePoint(Character.toUpperCase(first));
        if (Character.isLetter(first) && !SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
          telling.appendCodePoint(Character.toUpperCase(first));
        }
      }
    }
    return new HashSet<>(List.of(telling.toString(), all.toString()));
  }

  /** Whether the form is made of the first letters of the name's words. */
  static boolean isAcronymOf(String form, String name) {
    String letters = form.replace(".", "");
    return letters.length() >= 2
        && letters.equals(letters.toUpperCase(Locale.ROOT))
        && name.indexOf(' ') > 0
        && acronymsOf(name).contains(letters);
  }
}
