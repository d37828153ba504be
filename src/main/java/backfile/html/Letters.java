package backfile.html;

import java.util.Locale;
import java.util.regex.Pattern;

/** The letters and digits of a text: what is left of it however it is set. */
final class Letters {
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]");

  private Letters() {}

  /** In lower case and without anything between them. */
  static String of(String text) {
    return OTHERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
