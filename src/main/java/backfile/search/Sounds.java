package backfile.search;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words as they sound, in no language exactly: a name that is spelled in another script, or by
 * another's rules, keeps most of its consonants.
 */
final class Sounds {
  /** Letters of other scripts and what they are in Latin, after {@link SearchWords#fold}. */
  private static final Map<Integer, String> LETTERS = new HashMap<>();

  static {
    for (String pair :
        ("а:a б:b в:v г:g д:d е:e з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f ы:y і:i ї:i є:e ґ:g"
                + " ж:zh х:h ц:ts ч:ch ш:sh щ:sh э:e ю:iu я:ia ъ: ь:"
                + " α:a β:v γ:g δ:d ε:e ζ:z η:i θ:t ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s τ:t υ:y φ:f χ:h ψ:ps ω:o"
                + " ا:a ڤ:v ب:b ت:t ث:t ج:j ح:h خ:kh د:d ذ:d ر:r ز:z س:s ش:sh ص:s ض:d ط:t ظ:z ع:a غ:g ف:f ق:q ك:k ل:l"
                + " م:m ن:n ه:h و:w ي:y ء: گ:g پ:p چ:ch ژ:zh"
                + " א:a ב:b ג:g ד:d ה:h ו:w ז:z ח:h ט:t י:y כ:k ל:l מ:m נ:n ס:s ע:a פ:f צ:ts ק:k ר:r ש:sh ת:t")
            .split(" ")) {
      LETTERS.put(pair.codePointAt(0), pair.substring(pair.indexOf(':') + 1));
    }
  }

  /** Gamma before these is an n. */
  private static final Pattern NASAL = Pattern.compile("γ(?=[γκχξ])");

  private static final Pattern VOWELS = Pattern.compile("[aeiouwyh']");
  private static final Pattern TWICE = Pattern.compile("(.)\\1+", Pattern.DOTALL);

  /** Longer skeletons are cut here, so that one and its word make a key of less than 64. */
  private static final int LONGEST = 20;

  private Sounds() {}

  /** A folded word in Latin letters, as far as its own are known. */
  static String latin(String word) {
    StringBuilder latin = new StringBuilder();
    NASAL
        .matcher(word)
        .replaceAll("ν")
        .codePoints()
        .forEach(c -> latin.append(LETTERS.getOrDefault(c, Character.toString(c))));
    return latin.toString();
  }

  /** What of a folded word survives other spellings: consonants, those interchanged as one. */
  static String skeleton(String word) {
    String consonants = VOWELS.matcher(latin(word)).replaceAll("");
    StringBuilder alike = new StringBuilder();
    for (int i = 0; i < consonants.length(); i++) {
      char c = consonants.charAt(i);
      alike.append(
          switch (c) {
            case 'c', 'q', 'x' -> 'k';
            case 'z' -> 's';
            case 'v', 'p', 'f' -> 'b';
            case 'j' -> 'g';
            default -> c;
          });
    }
    return SearchWords.cut(TWICE.matcher(alike).replaceAll("$1"), LONGEST);
  }
}
