package backfile.clean;

import backfile.model.Front.Dateline;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place that opens a report: "RABAT –", "TEL AVIV, Israel (AP) —", "RABAT, Nov 24 (Reuters) -",
 * "Rabat (AFP) –". The words stay where they are; the place is also known apart.
 */
final class Datelines {
  private static final String CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M} .'’-]*\\p{Lu}";

  private static final Pattern FORM =
      Pattern.compile(
          "(?<printed>(?:(?<caps>"
              + CAPITALS
              + ")(?<land>, \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2})?"
              + "(?:,? (?:\\p{Lu}[a-z]{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}[a-z]{2,8}\\.?)(?:,? \\d{4})?)?(?: ?[(\\[][^)\\]]{2,40}[)\\]])?"
              + "|(?<plain>\\p{Lu}\\p{L}+(?:[ -]\\p{Lu}\\p{L}+){0,2})(?:, \\p{Lu}[\\p{L}.]+)? ?[(\\[]\\p{Lu}[^)\\]]{1,40}[)\\]])"
              + " ?(?:[–—-]{1,2}|:))\\s+(?=[\\p{Lu}\\p{N}\"“'‘«(])(?s:.*)");

  private Datelines() {}

  /** The dateline at the head of a paragraph, if there is one. */
  static Optional<Dateline> of(String paragraph) {
    Matcher m = FORM.matcher(paragraph);
    if (!m.matches() || m.group("printed").length() > 90) {
      return Optional.empty();
    }
    String caps = m.group("caps");
    String place = caps == null ? String.valueOf(m.group("plain")) : inSmallLetters(caps);
    String land = m.group("land");
    return Optional.of(new Dateline(place + (land == null ? "" : land), m.group("printed")));
  }

  /** "TEL AVIV" as "Tel Aviv". */
  private static String inSmallLetters(String capitals) {
    StringBuilder text = new StringBuilder(capitals.length());
    boolean first = true;
    for (int i = 0; i < capitals.length(); i++) {
      char c = capitals.charAt(i);
      String letter = String.valueOf(c);
      text.append(first ? letter : letter.toLowerCase(Locale.ROOT));
      first = c == ' ' || c == '-';
    }
    return text.toString();
  }
}
