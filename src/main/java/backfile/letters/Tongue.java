package backfile.letters;

import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the letters of a name tell of its language, for voices that read it and for the order in
 * which it is shown.
 *
 * @param lang BCP 47; empty where the letters are those of the words around it, or belong to many
 *     languages, as Latin and Cyrillic ones do
 * @param dir as HTML has it; empty where it is that of the words around it and nothing else is said
 */
public record Tongue(String lang, String dir) {
  private static final Tongue SAME = new Tongue("", "");

  /** Scripts that one living language has mostly to itself, by ICU's code. */
  private static final Map<UnicodeScript, String> LANGUAGES =
      Map.ofEntries(
          Map.entry(UnicodeScript.ARABIC, "ar"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HAN, "zh"),
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.KATAKANA, "ja"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.ETHIOPIC, "am"));

  /** Letters of the Arabic script that Arabic itself does not have. */
  private static final Map<String, String> OF_NEIGHBOURS = Map.of("ٹڈڑںےھہ", "ur", "پچژگکی", "fa");

  /** The scripts of languages: a site has few, and asks for one at every name. */
  private static final Map<String, UnicodeScript> AROUND = new ConcurrentHashMap<>();

  /** Scripts that are written together. */
  private static final List<Set<UnicodeScript>> TOGETHER =
      List.of(
          Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
          Set.of(UnicodeScript.HAN, UnicodeScript.HANGUL));

  /** What the first letter of a name tells to readers of a language. */
  public static Tongue of(String name, String language) {
    UnicodeScript script = script(name);
    UnicodeScript around = AROUND.computeIfAbsent(language, l -> script(l, Directions.of(l)));
    if (script == UnicodeScript.COMMON
        || script == around
        || TOGETHER.stream().anyMatch(s -> s.contains(script) && s.contains(around))) {
      return SAME;
    }
    String lang = LANGUAGES.getOrDefault(script, "");
    if (script == UnicodeScript.ARABIC) {
      lang = ofArabicLetters(name);
    } else if (script == UnicodeScript.HAN && name.codePoints().anyMatch(Tongue::isKana)) {
      lang = "ja";
    }
    String dir = leftward(script) ? "rtl" : "ltr";
    return lang.isEmpty() && dir.equals(Directions.of(language)) ? SAME : new Tongue(lang, dir);
  }

  private static UnicodeScript script(String name) {
    return name.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .filter(s -> s != UnicodeScript.COMMON && s != UnicodeScript.INHERITED)
        .findFirst()
        .orElse(UnicodeScript.COMMON);
  }

  /** The script of a language, which CLDR knows. */
  private static UnicodeScript script(String language, String direction) {
    String code = ULocale.addLikelySubtags(ULocale.forLanguageTag(language)).getScript();
    return switch (code) {
      case "Arab" -> UnicodeScript.ARABIC;
      case "Jpan" -> UnicodeScript.KATAKANA;
      case "Kore" -> UnicodeScript.HANGUL;
      case "Hans", "Hant" -> UnicodeScript.HAN;
      case "" -> direction.equals("rtl") ? UnicodeScript.ARABIC : UnicodeScript.LATIN;
      default -> UnicodeScript.forName(code);
    };
  }

  private static boolean isKana(int letter) {
    UnicodeScript script = UnicodeScript.of(letter);
    return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
  }

  private static String ofArabicLetters(String name) {
    return OF_NEIGHBOURS.entrySet().stream()
        .filter(letters -> name.chars().anyMatch(c -> letters.getKey().indexOf(c) >= 0))
        .map(Map.Entry::getValue)
        .max(String::compareTo)
        .orElse("ar");
  }

  private static boolean leftward(UnicodeScript script) {
    return Set.of(
            UnicodeScript.ARABIC,
            UnicodeScript.HEBREW,
            UnicodeScript.SYRIAC,
            UnicodeScript.THAANA,
            UnicodeScript.NKO)
        .contains(script);
  }
}
