package backfile.letters;

import java.util.Set;

/** Which way a language is written. */
public final class Directions {
  private static final Set<String> LEFTWARD =
      Set.of(
          "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi");

  private Directions() {}

  /** {@code rtl} or {@code ltr}, as HTML has it. */
  public static String of(String language) {
    int hyphen = language.indexOf('-');
    boolean latin = language.contains("-Latn");
    boolean left = LEFTWARD.contains(hyphen < 0 ? language : language.substring(0, hyphen));
    return left && !latin ? "rtl" : "ltr";
  }
}
