package backfile.clean;

import backfile.model.Seed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the head of an article: kicker, headline, standfirst, byline and dates, down to the first
 * paragraph, and a date or byline that stands below the text instead.
 */
final class Head {
  /** How many words a standfirst that ends like a sentence may have. */
  private static final int LONGEST_STANDFIRST = 40;

  /** How many lines below the headline may still belong to the head. */
  private static final int HEAD_LINES = 12;

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
    int at = headline < 0 ? 0 : headline + 1;
    int end = Math.min(sheet.size(), at + HEAD_LINES);
    int standfirst = -1;
    for (int i = at; i < end; i++) {
      if (!sheet.isBody(i)) {
        continue;
      }
      if (sheet.isMarked(i)) {
        break;
      }
      if (readByline(i) || readDates(i)) {
        continue;
      }
      if (standfirst >= 0 || headline < 0 || !mayBeStandfirst(i)) {
        break;
      }
      standfirst = i;
    }
    if (standfirst >= 0 && !facts.knows("standfirst")) {
      facts.standfirst(sheet.line(standfirst).text(), standfirst);
      sheet.move(standfirst, "standfirst");
    }
    // A date or byline may also stand below the text.
    for (int i = Math.max(end, sheet.size() - 6); i < sheet.size(); i++) {
      if (sheet.isBody(i) && !sheet.isMarked(i) && sheet.line(i).words() <= 12) {
        readDates(i);
      }
    }
  }

  /**
   * The index of the headline, or -1. What stands above it (dates, sections) is read on the way.
   */
  private int findHeadline() {
    int first = sheet.nextBody(0);
    while (first < sheet.size()) {
      Line line = sheet.line(first);
      int next = sheet.nextBody(first + 1);
      boolean moreBelow = next < sheet.size();
      if (facts.knows("title")) {
        return givenHeadline(first);
      }
      if (sheet.isMarked(first) && sheet.kind(first) != Seed.Kind.HEADING) {
        return -1;
      }
      if (moreBelow && (readDates(first) || readByline(first))) {
        first = sheet.nextBody(first + 1);
      } else if (moreBelow && isSharedLabel(line) && isHeadline(sheet.line(next), true)) {
        sheet.remove(first, shared.rule(line));
        first = next;
      } else if (moreBelow && isKicker(line) && isHeadline(sheet.line(next), true)) {
        facts.kicker(line.text(), first);
        sheet.move(first, "kicker");
        first = next;
      } else if (isHeadline(line, moreBelow)) {
        facts.title(line.text(), first);
        sheet.move(first, "title");
        return first;
      } else {
        return -1;
      }
    }
    return -1;
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

  private static boolean isHeadline(Line line, boolean moreBelow) {
    int words = line.words();
    boolean stop = line.text().endsWith(".") && !line.text().endsWith("..");
    int most = moreBelow ? 30 : 16;
    return words >= 1 && words <= most && line.text().length() <= 240 && !(stop && words > 4)
        || words == 0 && moreBelow;
  }

  private static boolean isKicker(Line line) {
    String text = line.text();
    if (line.words() > 3 || text.length() > 40 || line.endsLikeSentence()) {
      return false;
    }
    boolean shouted = text.equals(text.toUpperCase(Locale.ROOT)) && text.length() > 3;
    boolean section = true;
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      section &= SECTIONS.contains(word) || word.equals("and");
    }
    return shouted && text.chars().anyMatch(Character::isLetter) || section;
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
    List<PrintedDate> dates = rest.isEmpty() ? List.of() : PrintedDate.of(rest, language);
    if (!rest.isEmpty() && dates.isEmpty() && rest.split(" ").length > 6) {
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

  private boolean readDates(int i) {
    List<PrintedDate> dates = PrintedDate.of(sheet.line(i).text(), language);
    if (dates.isEmpty()) {
      return false;
    }
    sheet.move(i, dates.get(0).modified() ? "modified" : "published");
    dates.forEach(date -> facts.date(date, i));
    return true;
  }

  /**
   * A standfirst is one sentence or so between headline and text. It is told from a first paragraph
   * by its missing full stop, or because byline, date or share labels part it from the text.
   */
  private boolean mayBeStandfirst(int i) {
    Line line = sheet.line(i);
    int words = line.words();
    boolean alone = sheet.paragraphEnd(i) == i + 1;
    if (sheet.knowsItsText()
        || !alone
        || words < 5
        || words > 60
        || Datelines.of(line.text()).isPresent()) {
      return false;
    }
    int next = sheet.nextBody(i + 1);
    boolean textBelow = false;
    for (int j = next; j < sheet.size() && !textBelow; j = sheet.nextBody(sheet.paragraphEnd(j))) {
      textBelow = sheet.paragraph(j).isProse();
    }
    if (!textBelow) {
      return false;
    }
    if (nextIsHead(next)) {
      return true;
    }
    return line.endsLikeSentence()
        ? words <= LONGEST_STANDFIRST && isParted(i, next)
        : sheet.paragraph(next).endsLikeSentence();
  }

  /** Whether furniture that stands above texts, and hardly ever in them, lies between two lines. */
  private boolean isParted(int i, int next) {
    for (int k = i + 1; k < next; k++) {
      if (sheet.removedBy(k).matches("share-label|listen-label|counter|byline-without-name")) {
        return true;
      }
    }
    return false;
  }

  private boolean nextIsHead(int next) {
    String text = sheet.line(next).text();
    return Byline.of(text).isPresent()
        || Byline.opens(text)
        || !PrintedDate.of(text, language).isEmpty();
  }
}
