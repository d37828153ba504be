package backfile.letters;

import com.ibm.icu.text.SpoofChecker;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts that look alike and are not: Cyrillic letters among Latin ones, letters of mathematics,
 * signs that are not seen.
 */
public final class Lookalikes {
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

  private Lookalikes() {}

  /** Whether a text has letters that are not Latin, or signs that are not seen. */
  public static boolean mayDeceive(String text) {
    boolean plain = text.chars().allMatch(c -> c < 0x250 || c == '’' || c == '‘' || c == '–');
    return !plain && (!scripts(text).equals(EnumSet.of(UnicodeScript.LATIN)) || isStyled(text))
        || UNSEEN.matcher(text).find();
  }

  /**
   * Latin letters of other blocks than words are mostly written in: phonetics, full width,
   * mathematics.
   */
  private static boolean isStyled(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= 0x250 && Character.isLetter(c) && (c < 0x1E00 || c >= 0x1F00));
  }

  /** The scripts of the letters of a text. */
  public static Set<UnicodeScript> scripts(String text) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> scripts.add(UnicodeScript.of(letter)));
    return scripts;
  }

  /** Equal for texts that look alike: the skeleton of Unicode Technical Standard 39. */
  public static String skeleton(String text) {
    return Checker.INSTANCE.getSkeleton(UNSEEN.matcher(text).replaceAll(""));
  }

  /** Loaded only when a text may deceive. */
  private static final class Checker {
    private static final SpoofChecker INSTANCE = new SpoofChecker.Builder().build();
  }
}
