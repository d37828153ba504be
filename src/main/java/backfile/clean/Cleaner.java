package backfile.clean;

import backfile.model.Article;
import backfile.model.Block;
import backfile.model.Cleaned;
import backfile.model.Front;
import backfile.model.PartialDate;
import backfile.model.Seed;
import backfile.model.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an article of a seed. Every line begins as body; a line leaves the body only by a named
 * rule or because its place is elsewhere, and the ledger says so. No word is changed, only white
 * space.
 *
 * <p>The steps, in order: captions and credits; page furniture; notes on contributors; the head of
 * the article down to its first paragraph; lines that many seeds share, outside the text; the parts
 * of the body. Pure: the same seed and survey always give the same.
 */
public final class Cleaner {
  /** How many seeds must share a line before it is taken for furniture. */
  private static final int SHARED = 3;

  /** How many words a standfirst that ends like a sentence may have. */
  private static final int LONGEST_STANDFIRST = 40;

  /** How many lines below the headline may still belong to the head. */
  private static final int HEAD_LINES = 12;

  private final Sheet sheet;
  private final Survey survey;
  private final String language;
  private final Front.Builder front = Front.builder();
  private final Map<Integer, Caption> captions = new HashMap<>();
  private final List<Front.Contributor> contributors = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private List<String> authors = List.of();

  private Cleaner(Seed seed, Survey survey, String archiveLanguage) {
    this.sheet = new Sheet(seed);
    this.survey = survey;
    this.language = Languages.of(sheet.lines(), archiveLanguage);
  }

  /**
   * Cleans one seed.
   *
   * @param survey what all seeds of the archive have in common
   * @param archiveLanguage the language of an article that does not show another
   */
  public static Cleaned clean(Seed seed, Survey survey, String archiveLanguage) {
    return new Cleaner(seed, survey, archiveLanguage).clean(seed);
  }

  private Cleaned clean(Seed seed) {
    findCaptions();
    removeFurniture();
    findContributors();
    given(seed);
    readHead();
    removeShared();
    findDateline();
    List<Block> body = Body.of(sheet, captions);
    front
        .language(language)
        .authors(authors)
        .contributors(contributors)
        .needs(needs())
        .seed(Optional.of(new Front.SeedMark(seed.file(), seed.part(), seed.sha256())));
    return new Cleaned(new Article(front.build(), body), sheet.ledger());
  }

  private void findCaptions() {
    Set<String> seen = new HashSet<>();
    for (int i = 1; i < sheet.size(); i++) {
      Optional<Caption> found = Caption.of(sheet.line(i));
      if (found.isEmpty() || CleaningRules.ruleFor(sheet.line(i)).isPresent()) {
        continue;
      }
      Caption caption = found.get();
      if (caption.text().isEmpty()) {
        creditAlone(i, caption.credit());
      } else if (seen.add(caption.text())) {
        sheet.move(i, "caption");
        captions.put(i, caption);
      } else {
        sheet.remove(i, "caption-repeated");
      }
    }
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.isBody(i) && seen.contains(sheet.line(i).text())) {
        sheet.remove(i, "caption-repeated");
      }
    }
  }

  /** A credit on its own line belongs to the line directly above it when that can be a caption. */
  private void creditAlone(int i, String credit) {
    Line above = sheet.line(i - 1);
    boolean caption =
        i > 1 && sheet.isBody(i - 1) && !sheet.line(i).gap() && above.gap() && above.words() <= 45;
    if (caption) {
      sheet.move(i - 1, "caption");
      captions.put(i - 1, new Caption(above.text(), credit));
    } else {
      captions.put(i, new Caption("", credit));
    }
    sheet.move(i, "caption");
  }

  private void removeFurniture() {
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.isBody(i)) {
        int index = i;
        CleaningRules.ruleFor(sheet.line(i)).ifPresent(rule -> sheet.remove(index, rule));
      }
    }
    for (int i = 1; i < sheet.size(); i++) {
      boolean again = sheet.isBody(i) && sheet.line(i).text().equals(sheet.line(i - 1).text());
      if (again && sheet.line(i).words() > 2) {
        sheet.remove(i, "line-repeated");
      }
    }
  }

  private void findContributors() {
    for (int i = 1; i < sheet.size(); i++) {
      List<Front.Contributor> found =
          sheet.isBody(i) ? ContributorNote.of(sheet.line(i).text()) : List.of();
      if (!found.isEmpty()) {
        sheet.move(i, "contributors");
        contributors.addAll(found);
        origin("contributors", i);
      }
    }
  }

  /** Takes over what the input format itself says; it goes before what the text shows. */
  private void given(Seed seed) {
    for (Seed.Given value : seed.given()) {
      boolean used =
          switch (value.key()) {
            case "title" -> {
              front.title(Optional.of(value.value()));
              yield true;
            }
            case "standfirst" -> {
              front.standfirst(Optional.of(value.value()));
              yield true;
            }
            case "authors" -> {
              authors = new ArrayList<>(authors);
              authors.add(value.value());
              yield true;
            }
            case "published" -> {
              Optional<PartialDate> date = PartialDate.parse(value.value());
              front.published(date);
              yield date.isPresent();
            }
            case "source" -> {
              front.source(Optional.of(new Front.Source("", value.value(), "")));
              yield true;
            }
            default -> false;
          };
      if (used) {
        known.add(value.key());
        front.origin(value.key(), value.origin());
      }
    }
  }

  private void readHead() {
    int headline = findHeadline();
    int at = headline < 0 ? 0 : headline + 1;
    int end = Math.min(sheet.size(), at + HEAD_LINES);
    int standfirst = -1;
    for (int i = at; i < end; i++) {
      if (!sheet.isBody(i)) {
        continue;
      }
      if (readByline(i) || readDates(i)) {
        continue;
      }
      if (standfirst >= 0 || headline < 0 || !mayBeStandfirst(i)) {
        break;
      }
      standfirst = i;
    }
    if (standfirst >= 0 && !known.contains("standfirst")) {
      front.standfirst(Optional.of(sheet.line(standfirst).text()));
      origin("standfirst", standfirst);
      sheet.move(standfirst, "standfirst");
    }
    // A date or byline may also stand below the text.
    for (int i = Math.max(end, sheet.size() - 6); i < sheet.size(); i++) {
      if (sheet.isBody(i) && sheet.line(i).words() <= 12) {
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
      if (known.contains("title")) {
        return givenHeadline(first);
      }
      if (moreBelow && (readDates(first) || readByline(first))) {
        first = sheet.nextBody(first + 1);
      } else if (moreBelow && isSharedLabel(line) && isHeadline(sheet.line(next), true)) {
        sheet.remove(first, sharedBy(line));
        first = next;
      } else if (moreBelow && isKicker(line) && isHeadline(sheet.line(next), true)) {
        front.kicker(Optional.of(line.text()));
        origin("kicker", first);
        sheet.move(first, "kicker");
        first = next;
      } else if (isHeadline(line, moreBelow)) {
        front.title(Optional.of(line.text()));
        known.add("title");
        origin("title", first);
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
    return line.words() <= 6 && survey.seedsWith(line.text()) >= SHARED;
  }

  /** Where the headline is known already, the line that repeats it is not body. */
  private int givenHeadline(int first) {
    String title = front.build().title().orElse("");
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

  private static final Set<String> SECTIONS =
      Set.of(
          ("news world politics opinion analysis africa asia europe americas middle east business economy"
                  + " sport sports culture science technology tech health education environment travel"
                  + " lifestyle entertainment features feature editorial comment exclusive interview local"
                  + " national international region regional diplomacy defense defence security monde"
                  + " afrique maghreb politique économie opinión mundo política economía")
              .split(" "));

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
        setAuthors(below.get().authors(), i + 1);
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
    dates.forEach(date -> take(date, i));
    if (byline.get().authors().isEmpty()) {
      if (dates.isEmpty()) {
        sheet.remove(i, "byline-without-name");
      } else {
        sheet.move(i, "published");
      }
    } else {
      sheet.move(i, "authors");
      setAuthors(byline.get().authors(), i);
    }
    return true;
  }

  private void setAuthors(List<String> found, int i) {
    if (!known.contains("authors")) {
      authors = found;
      known.add("authors");
      origin("authors", i);
    }
  }

  private boolean readDates(int i) {
    List<PrintedDate> dates = PrintedDate.of(sheet.line(i).text(), language);
    if (dates.isEmpty()) {
      return false;
    }
    sheet.move(i, dates.get(0).modified() ? "modified" : "published");
    dates.forEach(date -> take(date, i));
    return true;
  }

  private void take(PrintedDate date, int i) {
    String key = date.modified() ? "modified" : "published";
    if (!date.doubt().isEmpty()) {
      sheet.doubt(i, date.doubt());
    }
    if (known.add(key)) {
      if (date.modified()) {
        front.modified(Optional.of(date.date()));
      } else {
        front.published(Optional.of(date.date()));
      }
      origin(key, i);
    }
  }

  /**
   * A standfirst is one sentence or so between headline and text. It is told from a first paragraph
   * by its missing full stop, or because byline, date or share labels part it from the text.
   */
  private boolean mayBeStandfirst(int i) {
    Line line = sheet.line(i);
    int words = line.words();
    boolean alone = sheet.paragraphEnd(i) == i + 1;
    if (!alone || words < 5 || words > 60 || Datelines.of(line.text()).isPresent()) {
      return false;
    }
    int next = sheet.nextBody(i + 1);
    boolean textBelow = false;
    for (int j = next; j < sheet.size() && !textBelow; j = sheet.nextBody(j + 1)) {
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

  private void removeShared() {
    int first = -1;
    int last = -1;
    for (int i = sheet.nextBody(0); i < sheet.size(); i = sheet.nextBody(i + 1)) {
      if (sheet.paragraph(i).isProse()) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    for (int i = sheet.nextBody(0); i < sheet.size(); i = sheet.nextBody(i + 1)) {
      Line line = sheet.line(i);
      boolean outside = first >= 0 && (i < first || i > last);
      if (outside && survey.seedsWith(line.text()) >= SHARED) {
        sheet.remove(i, sharedBy(line));
      } else if (i > last && last >= 0 && line.words() <= 6 && !line.endsLikeSentence()) {
        sheet.doubt(i, "a few words below the text that no rule knows");
      }
    }
  }

  private String sharedBy(Line line) {
    return "shared-line (in " + survey.seedsWith(line.text()) + " seeds)";
  }

  private void findDateline() {
    for (int i = sheet.nextBody(0); i < sheet.size(); i = sheet.nextBody(i + 1)) {
      Line paragraph = sheet.paragraph(i);
      Optional<Front.Dateline> dateline = Datelines.of(paragraph.text());
      if (dateline.isPresent()) {
        front.dateline(dateline);
        origin("dateline", i);
      }
      if (dateline.isPresent() || paragraph.isProse()) {
        return;
      }
    }
  }

  private List<String> needs() {
    Front found = front.build();
    List<String> needs = new ArrayList<>();
    if (found.title().isEmpty()) {
      needs.add("title");
    }
    if (found.published().isEmpty()) {
      needs.add("published");
    }
    if (authors.isEmpty()) {
      needs.add("authors");
    }
    if (found.source().isEmpty()) {
      needs.add("source");
    }
    return needs;
  }

  private void origin(String key, int index) {
    front.origin(key, "text:" + sheet.line(index).number());
  }
}
