package backfile.clean;

import backfile.model.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the head of an article: kicker, headline, standfirst, byline and dates, down to the first
 * paragraph, and a date or byline that stands below the text instead.
 */
final class Head {
  /** How many lines below the headline may still belong to the head. */
  private static final int HEAD_LINES = 16;

  /** How many of them may be neither part of it nor of the text: labels, captions, menus. */
  private static final int MOST_OTHERS = 6;

  /** How many paragraphs may stand above a byline or a date: standfirst and caption. */
  private static final int MOST_PARAGRAPHS = 2;

  private static final int LINES_ABOVE = 4;
  private static final int LINES_BEHIND = 3;

  /** In words: a line of names and dates, and what may stand behind the names of a byline. */
  private static final int LONGEST_SIGNATURE = 25;

  private static final int LONGEST_ROLE = 10;

  /** How many other words may stand in a line of names and dates: "2 min read", a section. */
  private static final int FEW = 3;

  private static final int SOME = 4;

  private static final Pattern SMALL_WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}])[\\p{Ll}\\p{Lo}]{2,}");

  private static final Pattern PARTS = Pattern.compile(" ?[|•·/] ?| [–—-]+ |^[,:;]|[,:;]$");

  private static final Set<String> SECTIONS =
      Set.of(
          ("news world politics opinion analysis africa asia europe americas middle east business economy"
                  + " sport sports culture science technology tech health education environment travel"
                  + " lifestyle entertainment features feature editorial comment exclusive interview local"
                  + " national international region regional diplomacy defense defence security monde"
                  + " afrique maghreb politique économie opinión mundo política economía")
              .split(" "));

  private final Sheet sheet;
  private final Shared shared;
  private final String language;
  private final Facts facts;

  Head(Sheet sheet, Shared shared, String language, Facts facts) {
    this.sheet = sheet;
    this.shared = shared;
    this.language = language;
    this.facts = facts;
  }

  void read() {
    int headline = findHeadline();
    readBelow(headline);
    readAbove(headline);
    readKicker(headline);
    readBehindText();
  }

  /**
   * Byline, dates and standfirst, between the headline and the first paragraph. A standfirst of
   * sentences looks like a paragraph, so that what it says plainly by itself may stand below one.
   */
  private void readBelow(int headline) {
    int standfirst = -1;
    boolean signed = false;
    int others = 0;
    int paragraphs = 0;
    int seen = 0;
    for (int i = sheet.nextBody(headline + 1);
        i < sheet.size() && seen < HEAD_LINES && others <= MOST_OTHERS;
        i = sheet.nextBody(i + 1)) {
      seen++;
      if (sheet.isMarked(i)) {
        break;
      }
      boolean first = headline >= 0 && paragraphs == 0;
      if (readRole(i) || (paragraphs > 0 ? readMissing(i) : readByline(i) || readDates(i))) {
        signed = true;
        continue;
      }
      if (first && (readSignature(i, SOME) || readName(i))) {
        signed = true;
        continue;
      }
      if (first
          && standfirst < 0
          && new Standfirst(sheet, language).mayBe(i, signed && facts.knows("authors"))) {
        standfirst = i;
      } else if (headline < 0 || paragraphs == MOST_PARAGRAPHS) {
        break;
      } else if (sheet.isProse(i)) {
        paragraphs++;
      } else {
        others++;
      }
    }
    if (standfirst >= 0 && !facts.knows("standfirst")) {
      facts.standfirst(sheet.line(standfirst).text(), standfirst);
      sheet.move(standfirst, "standfirst");
    }
  }

  /** Reads the line only if it says what is not known yet. */
  private boolean readMissing(int i) {
    return !facts.knows("authors") && (readByline(i) || readName(i))
        || !facts.knows("published") && (readDates(i) || readSignature(i, FEW));
  }

  /** What stands directly above the headline, where nothing below it says the same. */
  private void readAbove(int headline) {
    int seen = 0;
    for (int i = sheet.bodyBefore(headline);
        i >= 0 && seen < LINES_ABOVE;
        i = sheet.bodyBefore(i)) {
      seen++;
      boolean read = !facts.knows("published") && (readDates(i) || readSignature(i, FEW));
      if (!read && !facts.knows("authors")) {
        readByline(i);
      }
    }
  }

  private void readKicker(int headline) {
    int above = sheet.bodyBefore(headline);
    if (above >= 0 && !facts.knows("kicker") && isKicker(sheet.line(above))) {
      facts.kicker(sheet.line(above).text(), above);
      sheet.move(above, "kicker");
    }
  }

  /** A date may also stand below the text. */
  private void readBehindText() {
    int seen = 0;
    for (int i = sheet.bodyBefore(sheet.size());
        i >= 0 && seen < LINES_BEHIND;
        i = sheet.bodyBefore(i)) {
      seen++;
      if (!sheet.isMarked(i) && sheet.line(i).words() <= 12 && readDates(i)) {
        seen--;
      }
    }
  }

  /** The index of the headline, or -1. */
  private int findHeadline() {
    int first = sheet.nextBody(0);
    if (first == sheet.size()) {
      return -1;
    }
    if (facts.knows("title")) {
      return givenHeadline(first);
    }
    if (sheet.isMarked(first) && sheet.kind(first) != Seed.Kind.HEADING) {
      return -1;
    }
    int headline = headline().find();
    if (headline < 0) {
      return -1;
    }
    facts.title(sheet.line(headline).text(), headline);
    sheet.move(headline, "title");
    return headline;
  }

  /** What finds the headline among the lines as they are now. */
  Headline headline() {
    return new Headline(sheet, this::isHeadPart, this::isLabel);
  }

  private boolean isHeadPart(int i) {
    String text = sheet.line(i).text();
    return Byline.of(text).isPresent()
        || Byline.opens(text)
        || !PrintedDate.of(text, language).isEmpty()
        || signature(i, FEW).isPresent();
  }

  private boolean isLabel(int i) {
    Line line = sheet.line(i);
    return isSharedLabel(line) || isKicker(line) || Caption.of(line).isPresent();
  }

  /** The name of a site, say, above the headline of each of its pages. */
  private boolean isSharedLabel(Line line) {
    return line.words() <= 6 && shared.isShared(line);
  }

  /** Where the headline is known already, the line that repeats it is not body. */
  private int givenHeadline(int first) {
    String title = facts.title();
    for (int i = first; i < Math.min(sheet.size(), first + HEAD_LINES); i++) {
      if (sheet.isBody(i) && sheet.line(i).text().equalsIgnoreCase(title)) {
        sheet.move(i, "title");
        return i;
      }
    }
    return first - 1;
  }

  private static boolean isKicker(Line line) {
    String text = line.text();
    if (line.words() > 3 || text.length() > 40 || line.endsLikeSentence()) {
      return false;
    }
    boolean shouted = text.equals(text.toUpperCase(Locale.ROOT)) && text.length() > 3;
    return shouted && text.chars().anyMatch(Character::isLetter) || isSection(text);
  }

  private static boolean isSection(String text) {
    boolean section = true;
    for (String word : Byline.words(text)) {
      section &= SECTIONS.contains(word) || word.equals("and");
    }
    return section;
  }

  private boolean readByline(int i) {
    Line line = sheet.line(i);
    Optional<Byline> byline = Byline.of(line.text());
    if (byline.isEmpty()
        && Byline.opens(line.text())
        && i + 1 < sheet.size()
        && sheet.isBody(i + 1)) {
      Optional<Byline> below = Byline.names(sheet.line(i + 1).text());
      if (below.filter(b -> b.rest().isEmpty() && !b.authors().isEmpty()).isPresent()) {
        sheet.move(i, "authors");
        sheet.move(i + 1, "authors");
        facts.authors(below.get().authors(), i + 1);
        return true;
      }
    }
    if (byline.isEmpty()) {
      return false;
    }
    String rest = byline.get().rest();
    List<PrintedDate> dates =
        PrintedDate.among(rest, language).map(PrintedDate.Among::dates).orElse(List.of());
    boolean sentence = rest.split(" ", -1).length > LONGEST_ROLE || rest.endsWith(".");
    if (!rest.isEmpty() && dates.isEmpty() && sentence) {
      return false;
    }
    dates.forEach(date -> facts.date(date, i));
    if (byline.get().authors().isEmpty()) {
      if (dates.isEmpty()) {
        sheet.remove(i, "byline-without-name");
      } else {
        sheet.move(i, "published");
      }
    } else {
      sheet.move(i, "authors");
      facts.authors(byline.get().authors(), i);
    }
    return true;
  }

  /** Dates and authors of a line that holds both, or one of them with a few other words. */
  private record Signature(List<String> authors, List<PrintedDate> dates) {}

  private Optional<Signature> signature(int i, int mostOthers) {
    String text = sheet.line(i).text();
    return sheet.line(i).words() > LONGEST_SIGNATURE
        ? Optional.empty()
        : PrintedDate.among(text, language).flatMap(among -> signature(among, mostOthers));
  }

  private Optional<Signature> signature(PrintedDate.Among among, int mostOthers) {
    List<String> authors = new ArrayList<>();
    int others = 0;
    for (String part : PARTS.split(among.before() + " | " + among.after(), -1)) {
      String said = part.strip();
      Optional<Byline> byline =
          said.isEmpty() ? Optional.empty() : Byline.of(said).or(() -> persons(said));
      if (byline.isPresent()) {
        authors.addAll(byline.get().authors());
      } else {
        others += said.isEmpty() || Byline.isRole(said) ? 0 : said.split(" ", -1).length;
      }
    }
    // "The 24 November was a Wednesday" is a sentence.
    boolean around =
        SMALL_WORD.matcher(among.after()).find() && !among.before().isBlank() && authors.isEmpty();
    return others <= mostOthers && !around
        ? Optional.of(new Signature(authors, among.dates()))
        : Optional.empty();
  }

  private boolean readSignature(int i, int mostOthers) {
    Optional<Signature> signature = signature(i, mostOthers);
    signature.ifPresent(
        found -> {
          found.dates().forEach(date -> facts.date(date, i));
          if (found.authors().isEmpty()) {
            sheet.move(i, "published");
          } else {
            facts.authors(found.authors(), i);
            sheet.move(i, "authors");
          }
        });
    return signature.isPresent();
  }

  /**
   * The names in a text that holds nothing else, each that of a person whom the article does not
   * speak of: a place or a topic above a text is named in it, its author hardly ever.
   */
  private Optional<Byline> persons(String text) {
    return Byline.names(text)
        .filter(b -> b.rest().split(" ", -1).length <= 5 || Byline.isRole(b.rest()))
        .filter(b -> !b.authors().isEmpty())
        .filter(
            b -> b.authors().stream().allMatch(name -> Byline.isPerson(name) && !isSection(name)))
        .filter(b -> b.authors().stream().noneMatch(this::isSpokenOf));
  }

  private boolean isSpokenOf(String name) {
    for (int i = sheet.nextBody(0); i < sheet.size(); i = sheet.nextBody(i + 1)) {
      String text = sheet.line(i).text();
      int at = text.indexOf(name);
      if (at >= 0 && sheet.line(i).isProse() && !text.startsWith(" is a", at + name.length())) {
        return true;
      }
    }
    return facts.title().contains(name);
  }

  /** What an author is, or an account, goes with the byline directly above it. */
  private boolean readRole(int i) {
    String text = sheet.line(i).text();
    boolean role =
        i > 0
            && sheet.movedTo(i - 1).equals("authors")
            && (Byline.isAccount(text) || Byline.isRole(text));
    if (role) {
      sheet.move(i, "authors");
    }
    return role;
  }

  /** A name alone is a byline if a date stands above it, or a date, a role or an account below. */
  private boolean readName(int i) {
    String text = sheet.line(i).text();
    int next = sheet.nextBody(i + 1);
    if (next == sheet.size()) {
      return false;
    }
    String below = sheet.line(next).text();
    boolean signed =
        i > 0 && sheet.movedTo(i - 1).equals("published")
            || Byline.isRole(below)
            || Byline.isAccount(below)
            || !PrintedDate.of(below, language).isEmpty()
            || signature(next, SOME).isPresent();
    Optional<Byline> byline =
        signed && sheet.line(i).words() <= 16 ? persons(text) : Optional.empty();
    byline.ifPresent(
        found -> {
          facts.authors(found.authors(), i);
          sheet.move(i, "authors");
        });
    return byline.isPresent();
  }

  private boolean readDates(int i) {
    List<PrintedDate> dates = PrintedDate.of(sheet.line(i).text(), language);
    if (dates.isEmpty()) {
      return false;
    }
    sheet.move(i, dates.get(0).modified() ? "modified" : "published");
    dates.forEach(date -> facts.date(date, i));
    return true;
  }
}
