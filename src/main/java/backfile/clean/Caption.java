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

  /** Who sells pictures; a line that names one of these alone is a credit. */
  private static final String PICTURES =
      "(?:Getty(?: Images)?(?: Plus)?|AP (?:Photo|Images|File)|iStock(?:photo)?|Shutterstock|Unsplash|Pexels|Pixabay"
          + "|Alamy(?: Stock Photo)?|Depositphotos|Reuters Photo|NurPhoto|Canva|Wikimedia(?: Commons)?|Adobe Stock)";

  /** These send texts as well: they are a credit only beside a name. */
  private static final String AGENCY =
      "(?:"
          + PICTURES
          + "|AFP|AP|Reuters|REUTERS|EPA(?:-EFE)?|EFE|Bloomberg|Anadolu(?: Agency)?|PA(?: Wire| Images| Media)?|dpa"
          + "|(?:The )?Associated Press|Xinhua|USA ?T[Oo][Dd][Aa][Yy](?: Sports| Network)?|Flickr|NASA|ESA|Sipa(?: USA)?"
          + "|Redux|Zuma(?: Press)?|Magnum(?: Photos)?|Instagram|YouTube|Facebook|Twitter)";

  private static final String NAMES =
      "\\p{Lu}[^.!?:;|()/]{0,40}(?:[JSD]r?\\. ?[^.!?:;|()/]{1,30})?";

  /** "Jane Roe/AFP via Getty Images", "AP Photo/Jane Roe", "Getty Images". */
  private static final String SOLD =
      "(?:(?:"
          + NAMES
          + "(?: ?//? ?| via |, )){1,3}"
          + AGENCY
          + "(?: ?/ ?"
          + NAMES
          + ")?|"
          + PICTURES
          + "|"
          + AGENCY
          + "(?: ?//? ?| via )"
          + NAMES
          + ")";

  /** "Jane Roe/The Paper": a name and a house with a stroke between them, and nothing else. */
  private static final Pattern NAME_AND_HOUSE =
      Pattern.compile(
          "(?<one>[\\p{Lu}][^/.,:;!?()]{1,40}?) ?//? ?(?<other>\\p{Lu}[^/.,:;!?()]{1,40})");

  private static final Pattern SOLD_ALONE =
      Pattern.compile(
          "[\\[(]?(?<credit>"
              + SOLD
              + "|(?:[Cc]ourtesy|COURTESY)(?: of| OF)? \\p{Lu}[^.!?]{1,60})[\\])]?");

  private static final Pattern SOLD_IN_BRACKETS =
      Pattern.compile(
          "(?<text>.*\\S) ?[\\[(](?<credit>"
              + SOLD
              + "|\\p{Lu}[\\p{L}\\p{M}'’.-]+(?: \\p{Lu}[\\p{L}\\p{M}'’.-]*){1,3} ?/ ?\\p{Lu}[^()\\[\\]/\\p{N}]{2,50})[\\])]\\.?");

  private static final Pattern SOLD_BEHIND =
      Pattern.compile(
          "(?<text>.*[.!?”\"’')]|.*(?= \\|)) ?(?:\\| ?|/ ?)?(?:Credit: )?(?<credit>"
              + SOLD
              + ")\\.?");

  /** The photographer alone, in brackets behind the caption's last sentence. */
  private static final Pattern NAME_IN_BRACKETS =
      Pattern.compile("(?<text>.*[.!?”\"’']) ?\\((?<credit>\\p{Lu}[^()]{3,40})\\)");

  /** What pages write before a caption for those who hear it. */
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?:Image|Media) ?(?<kind>caption|copyright|source),? ?(?<said>\\p{Lu}.{1,300}|['\"“‘].{1,300})");

  /** A picture from the files says so first. */
  private static final Pattern FILES =
      Pattern.compile("[(\\[]?(?:FILE|FILES|FILE PHOTO|File photo)[)\\]]? ?[:–—-]+ ?\\p{L}.*");

  private static final Pattern SIGN =
      Pattern.compile("(?<text>.*[.!?”\"’')]) ?© ?(?<credit>[^©]{2,80})");

  private static final Pattern ALONE =
      Pattern.compile(
          "[\\[(]?(?:"
              + LABEL
              + " ?[:|] ?(?:© ?)?|(?:photos?|photograph|illustration|image|picture) (?:by|via) |© )(?<credit>[^:]{2,80}?)[\\])]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** One of these is in every such line; to look for them first spares most lines the patterns. */
  private static final String[] HINTS = {
    "redit", "rédit", "hoto", "icture", "mage", "Foto", "foto", "Bild", "©", "REDIT", "HOTO",
    "ICTURE", "MAGE", "/", "Getty", "Shutterstock", "iStock", " via ", "AP", "Pexels", "Unsplash",
        "Reuters",
    "ourtesy", "COURTESY", "FILE", "Media", "Depositphotos", "Alamy"
  };

  private static final Pattern STOP_INSIDE = Pattern.compile("[.!?] ");
  private static final int LONGEST = 90;
  private static final int LONGEST_IN_LETTERS = 700;

  /** A form, and characters of which each line of it has one; empty where that is not known. */
  private record Form(Pattern pattern, String marks) {
    boolean mayBe(String line) {
      boolean may = marks.isEmpty();
      for (int i = 0; i < marks.length() && !may; i++) {
        may = line.indexOf(marks.charAt(i)) >= 0;
      }
      return may;
    }
  }

  private static final Form[] FORMS = {
    new Form(ALONE, ""),
    new Form(SOLD_ALONE, ""),
    new Form(BRACKETS, ")]"),
    new Form(SOLD_IN_BRACKETS, ")]"),
    new Form(GLUED, ":"),
    new Form(SOLD_BEHIND, ""),
    new Form(SIGN, "©")
  };

  /** Reads a line that ends in a credit; nothing when it does not. */
  static Optional<Caption> of(Line line) {
    String said = line.text();
    if (line.words() > LONGEST || said.length() > LONGEST_IN_LETTERS) {
      return Optional.empty();
    }
    if (said.endsWith(")")) {
      Matcher name = NAME_IN_BRACKETS.matcher(said);
      if (name.matches() && Byline.isPerson(name.group("credit"))) {
        return Optional.of(new Caption(name.group("text").strip(), name.group("credit").strip()));
      }
    }
    if (!hasHint(said)) {
      return Optional.empty();
    }
    for (Form form : FORMS) {
      Matcher m = form.pattern().matcher(said);
      if (form.mayBe(said) && m.matches() && isCredit(m.group("credit"))) {
        boolean alone = form.pattern() == ALONE || form.pattern() == SOLD_ALONE;
        String text = alone ? "" : m.group("text").strip();
        return Optional.of(new Caption(text, m.group("credit").strip()));
      }
    }
    return marked(said);
  }

  private static Optional<Caption> marked(String said) {
    Matcher spoken = SPOKEN.matcher(said);
    if (spoken.matches()) {
      String text = spoken.group("said").strip();
      boolean caption = spoken.group("kind").equals("caption");
      return Optional.of(caption ? new Caption(text, "") : new Caption("", text));
    }
    return FILES.matcher(said).matches() ? Optional.of(new Caption(said, "")) : Optional.empty();
  }

  /** A photographer and a house directly below a caption of a sentence or more. */
  static Optional<Caption> house(Line above, Line line) {
    String said = line.text();
    if (line.gap()
        || said.indexOf('/') < 0
        || said.length() > LONGEST
        || !above.endsLikeSentence()) {
      return Optional.empty();
    }
    Matcher m = NAME_AND_HOUSE.matcher(said);
    boolean credit =
        m.matches()
            && (Byline.isPerson(m.group("one").strip())
                || Byline.isPerson(m.group("other").strip()));
    return credit ? Optional.of(new Caption("", said)) : Optional.empty();
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
        && !STOP_INSIDE.matcher(credit).find()
        && !Character.isLowerCase(credit.codePointAt(0));
  }
}
