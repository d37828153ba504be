package backfile.clean;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture's caption with its credit, known by the credit that ends the line: "….Credit: Jane
 * Roe", "… (Photo by Jane Roe/Agency)", "… Photo: Jane Roe". The label of the credit is not kept,
 * nothing else is lost.
 *
 * @param text the caption, or empty for a credit that stands alone
 */
record Caption(String text, String credit) {
  private static final String LABEL =
      "(?:photo(?:graph|s)? ?(?:credit|by|courtesy(?: of)?)?|picture ?(?:credit|by)?|image ?(?:credit|source|by)?"
          + "|file photo|credits?|photo illustration(?: by)?|crédits?(?: photo)?|foto|fotografía|bild|source de l'image)";

  /** The credit may be glued to the caption's last word or to its full stop. */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?<text>.*?[\\p{L}\\p{N}.!?”\"’')])\\s*(?<label>(?:Photo|Picture|Image|Credit|Crédit|Foto|Bild)[\\p{L} ]{0,24}?)\\s?: ?(?<credit>[^:]{2,80})");

  private static final Pattern BRACKETS =
      Pattern.compile(
          "(?<text>.*\\S) ?[\\[(](?:" + LABEL + ":? |©️? ?)(?<credit>[^()\\[\\]]{2,80})[)\\]]\\.?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SIGN =
      Pattern.compile("(?<text>.*[.!?”\"’')]) ?© ?(?<credit>[^©]{2,80})");

  private static final Pattern ALONE =
      Pattern.compile(
          "(?:" + LABEL + " ?[:|] ?|" + "photo(?:graph)? by |© )(?<credit>[^:]{2,80})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** One of these is in every such line; to look for them first spares most lines the patterns. */
  private static final String[] HINTS = {
    "redit", "rédit", "hoto", "icture", "mage", "Foto", "foto", "Bild", "©", "REDIT", "HOTO",
    "ICTURE", "MAGE"
  };

  private static final int LONGEST = 90;

  /** Reads a line that ends in a credit; nothing when it does not. */
  static Optional<Caption> of(Line line) {
    if (!hasHint(line.text()) || line.words() > LONGEST) {
      return Optional.empty();
    }
    for (Pattern form : new Pattern[] {ALONE, BRACKETS, GLUED, SIGN}) {
      Matcher m = form.matcher(line.text());
      if (m.matches() && isCredit(m.group("credit"))) {
        String text = form == ALONE ? "" : m.group("text").strip();
        return Optional.of(new Caption(text, m.group("credit").strip()));
      }
    }
    return Optional.empty();
  }

  /**
   * A caption that stands twice, without its credit and then with it: the second line begins with
   * the first. No text of an article does so.
   */
  static Optional<Caption> twice(Line first, Line second) {
    String text = first.text();
    if (second.gap() || first.words() < 4 || !second.text().startsWith(text)) {
      return Optional.empty();
    }
    String credit = second.text().substring(text.length()).replaceFirst("^[ .:|–—-]+", "");
    boolean few = !credit.isEmpty() && credit.split(" ").length <= 8;
    return few && isCredit(credit) ? Optional.of(new Caption(text, credit)) : Optional.empty();
  }

  private static boolean hasHint(String text) {
    for (String hint : HINTS) {
      if (text.contains(hint)) {
        return true;
      }
    }
    return false;
  }

  /** A credit is a name or two, not a sentence. */
  private static boolean isCredit(String text) {
    String credit = text.strip();
    return !credit.isEmpty()
        && credit.split(" ").length <= 10
        && !credit.matches(".*[.!?] .*")
        && (Character.isUpperCase(credit.codePointAt(0))
            || Character.isDigit(credit.codePointAt(0))
            || !Character.isLowerCase(credit.codePointAt(0)));
  }
}
