package backfile.clean;

import backfile.model.Article;
import backfile.model.Block;
import backfile.model.Cleaned;
import backfile.model.Front;
import backfile.model.Seed;
import backfile.model.Survey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes an article of a seed. Every line begins as body; a line leaves the body only by a named
 * rule or because its place is elsewhere, and the ledger says so. No word is changed, only white
 * space.
 *
 * <p>The steps, in order: captions and credits; page furniture; notes on contributors; the head of
 * the article down to its first paragraph; lines that many seeds share, outside the text; whether a
 * paywall cut the text; the parts of the body. An article that Backfile itself wrote is settled:
 * nothing is looked for in it. Pure: the same seed and survey always give the same.
 */
public final class Cleaner {
  private static final int LARGEST_BOX = 10;
  private static final int LONGEST_IN_BOX = 16;
  private static final int LONGEST_CAPTION = 60;

  /** How far from a caption the same words are the caption again, and no sentence of the text. */
  private static final int LINES_BETWEEN = 4;

  /** In words: a shorter line that the next begins with may be a verse. */
  private static final int SHORTEST_REPEATED = 8;

  /** So many lines below the text may be a paywall's, the one that says so among them. */
  private static final int LARGEST_PAYWALL = 6;

  private final Sheet sheet;
  private final Survey survey;
  private final String language;
  private final Map<Integer, Caption> captions = new HashMap<>();
  private final Facts facts;

  private Cleaner(Seed seed, Survey survey, String archiveLanguage) {
    this.sheet = new Sheet(seed);
    this.facts = new Facts(sheet);
    this.survey = survey;
    this.language = Languages.of(sheet.lines(), seed.given("language").orElse(archiveLanguage));
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

  /** The lines of a seed when all has been done that needs no guess. */
  static Sheet byRules(Seed seed, Survey survey, String archiveLanguage) {
    Cleaner cleaner = new Cleaner(seed, survey, archiveLanguage);
    cleaner.byRules(seed);
    return cleaner.sheet;
  }

  /** What finds the headline of a seed, when all has been done that comes before it. */
  static Headline headline(Seed seed, Survey survey, String archiveLanguage) {
    Cleaner cleaner = new Cleaner(seed, survey, archiveLanguage);
    cleaner.beforeHead(seed);
    return cleaner.head().headline();
  }

  private Repeats beforeHead(Seed seed) {
    facts.given(seed, language);
    removeOutside();
    findCaptions();
    removeFurniture();
    Repeats repeats = new Repeats(sheet, new Shared(survey), language);
    if (!facts.isSettled()) {
      findContributors();
      repeats.remove(facts.knows("title"));
    }
    return repeats;
  }

  private Head head() {
    return new Head(sheet, new Shared(survey), language, facts);
  }

  private Repeats byRules(Seed seed) {
    Repeats repeats = beforeHead(seed);
    if (!facts.isSettled()) {
      head().read();
      repeats.removeFollowers();
    }
    return repeats;
  }

  private Cleaned clean(Seed seed) {
    Repeats repeats = byRules(seed);
    if (seed.told().isEmpty() && !repeats.explain()) {
      Furniture.remove(sheet);
    }
    findCut();
    findDateline();
    List<Block> body = Body.of(sheet, captions);
    return new Cleaned(new Article(facts.front(seed, language), body), sheet.ledger());
  }

  /** What the input format knows to be no part of the article; the headline often is among it. */
  private void removeOutside() {
    String title = facts.title();
    String standfirst = facts.standfirst();
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.kind(i) == Seed.Kind.GIVEN) {
        String key = sheet.told(i).detail();
        Optional<String> place = facts.placeOf(key);
        if (place.isPresent()) {
          sheet.move(i, place.get());
        } else {
          sheet.remove(i, "field-not-used");
        }
      } else if (sheet.kind(i) == Seed.Kind.OUTSIDE) {
        String text = sheet.line(i).text();
        if (isTitle(text, title)) {
          sheet.move(i, "title");
        } else if (text.equals(standfirst)) {
          sheet.move(i, "standfirst");
        } else {
          String why = sheet.told(i).detail();
          sheet.remove(i, why.isEmpty() ? "outside-the-text" : why);
        }
      }
    }
  }

  /** A headline may stand in one line with its kicker. */
  private static boolean isTitle(String text, String title) {
    int before = text.length() - title.length();
    return text.equals(title)
        || !title.isEmpty()
            && before <= 40
            && text.endsWith(" " + title)
            && text.codePoints().limit(before).noneMatch(Character::isDigit);
  }

  private void findCaptions() {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < sheet.size(); i++) {
      boolean first = i == 0 && !sheet.line(0).text().startsWith("(");
      boolean may =
          sheet.kind(i) == Seed.Kind.CAPTION
              ? !first
              : !first && !sheet.isMarked(i) && !sheet.isCell(i) && !facts.isSettled();
      Optional<Caption> found = sheet.isBody(i) && may ? caption(i) : Optional.empty();
      if (found.isEmpty() || CleaningRules.ruleFor(sheet.line(i)).isPresent()) {
        continue;
      }
      Caption caption = found.get();
      if (caption.text().isEmpty()) {
        creditAlone(i, caption.credit());
      } else if (seen.putIfAbsent(caption.text(), i) == null) {
        sheet.move(i, "caption");
        captions.put(i, caption);
      } else {
        sheet.remove(i, "caption-repeated");
      }
    }
    for (int i = 0; i < sheet.size(); i++) {
      int caption = seen.getOrDefault(sheet.line(i).text(), -LINES_BETWEEN - 1);
      boolean near = Math.abs(caption - i) <= LINES_BETWEEN;
      if (sheet.isBody(i) && !sheet.isMarked(i) && near && !facts.isSettled()) {
        sheet.remove(i, "caption-repeated");
      }
    }
  }

  private Optional<Caption> caption(int i) {
    Line line = sheet.line(i);
    boolean stated = sheet.kind(i) == Seed.Kind.CAPTION;
    if (i == 0) {
      return Caption.of(line);
    }
    return Caption.of(line)
        .or(() -> Caption.twice(sheet.line(i - 1), line))
        .or(() -> Caption.house(sheet.line(i - 1), line))
        .or(() -> stated ? stated(line.text(), sheet.told(i).detail()) : Optional.empty());
  }

  /** A caption that the format knows, and the credit at its end where it knows that too. */
  private static Optional<Caption> stated(String text, String credit) {
    boolean apart = !credit.isEmpty() && text.endsWith(credit);
    String caption = apart ? text.substring(0, text.length() - credit.length()).strip() : text;
    return Optional.of(new Caption(caption, apart ? credit : ""));
  }

  /** A credit on its own line belongs to the line directly above it when that can be a caption. */
  private void creditAlone(int i, String credit) {
    boolean below = i > 1 && sheet.isBody(i - 1) && !sheet.line(i).gap();
    Line above = sheet.line(Math.max(0, i - 1));
    if (below && above.gap() && above.words() <= LONGEST_CAPTION && !Byline.mayBe(above.text())) {
      sheet.move(i - 1, "caption");
      captions.put(i - 1, new Caption(above.text(), credit));
    } else {
      captions.put(i, new Caption("", credit));
    }
    sheet.move(i, "caption");
  }

  private void removeFurniture() {
    if (sheet.isAuthored()) {
      return;
    }
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.isBody(i) && !sheet.isCell(i)) {
        int index = i;
        CleaningRules.ruleFor(sheet.line(i)).ifPresent(rule -> sheet.remove(index, rule));
      }
    }
    removeBoxes();
    removeRepeated();
  }

  /**
   * Of two neighbours that say the same goes the second, or the one that the other only begins
   * with: pages carry a line whole and cut off.
   */
  private void removeRepeated() {
    for (int i = 1; i < sheet.size(); i++) {
      if (!sheet.isBody(i) || sheet.isCell(i)) {
        continue;
      }
      String text = sheet.line(i).text();
      int above = sheet.bodyBefore(i);
      String before = above < 0 ? "" : sheet.line(above).text();
      boolean atOnce = text.equals(sheet.line(i - 1).text());
      boolean known = sheet.isBody(i - 1) || sheet.removedBy(i - 1).equals("line-repeated");
      if (text.equals(before) || atOnce && known) {
        if (sheet.line(i).words() > 2) {
          sheet.remove(i, "line-repeated");
        }
      } else if (above >= 0 && sheet.line(i).words() >= SHORTEST_REPEATED) {
        if (begins(before, text) && sheet.line(above).words() >= SHORTEST_REPEATED) {
          sheet.remove(above, "line-repeated");
        } else if (begins(text, before)) {
          sheet.remove(i, "line-repeated");
        }
      }
    }
  }

  /** Whether a longer text begins with a shorter one, whatever marks where that was cut off. */
  private static boolean begins(String shorter, String longer) {
    int end = shorter.length();
    while (end > 0 && ".… ".indexOf(shorter.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean much = end < shorter.length() - 1 || end * 10 >= longer.length() * 6;
    return much && end <= longer.length() && longer.startsWith(shorter.substring(0, end));
  }

  /**
   * The few short lines that stand directly below a label such as "Related" or "Newsletter", down
   * to the next blank line.
   */
  private void removeBoxes() {
    for (int i = 0; i < sheet.size(); i++) {
      if (CleaningRules.opensBox(sheet.removedBy(i)) && sheet.kind(i) == Seed.Kind.TEXT) {
        int end = i + 1;
        while (end < sheet.size()
            && end - i <= LARGEST_BOX
            && !sheet.line(end).gap()
            && mayStandInBox(end)) {
          end++;
        }
        boolean closed = end == sheet.size() || sheet.line(end).gap();
        if (closed && end - i <= LARGEST_BOX) {
          removeBox(i, end);
        }
      }
    }
  }

  private boolean mayStandInBox(int i) {
    Line line = sheet.line(i);
    return !sheet.isBody(i) || !line.isProse() && line.words() <= LONGEST_IN_BOX;
  }

  private void removeBox(int label, int end) {
    for (int i = label + 1; i < end; i++) {
      if (sheet.isBody(i) && !Notes.isNote(sheet.line(i))) {
        sheet.remove(i, "below-" + sheet.removedBy(label));
      }
    }
  }

  private void findContributors() {
    for (int i = 1; i < sheet.size(); i++) {
      List<Front.Contributor> found =
          sheet.isBody(i) && !sheet.isMarked(i)
              ? ContributorNote.of(sheet.line(i).text())
              : List.of();
      if (!found.isEmpty()) {
        sheet.move(i, "contributors");
        facts.contributors(found, i);
      }
    }
  }

  /** A paywall's note directly below the text says that there is more of it elsewhere. */
  private void findCut() {
    int last = sheet.bodyBefore(sheet.size());
    while (last >= 0 && !sheet.isProse(last)) {
      last = sheet.bodyBefore(last);
    }
    int end = last < 0 ? 0 : Math.min(sheet.size(), last + 1 + LARGEST_PAYWALL);
    for (int i = last + 1; i < end; i++) {
      if (sheet.removedBy(i).equals("paywall-label") && Notes.saysCut(sheet.line(i))) {
        sheet.doubt(last, "the text may be cut here: a paywall note stands below");
        facts.cut();
        return;
      }
    }
  }

  private void findDateline() {
    int next;
    for (int i = sheet.nextBody(0); i < sheet.size(); i = next) {
      next = sheet.nextBody(sheet.paragraphEnd(i));
      Line paragraph = sheet.paragraph(i);
      boolean date = !PrintedDate.of(paragraph.text(), language).isEmpty();
      Optional<Front.Dateline> dateline = date ? Optional.empty() : Datelines.of(paragraph.text());
      if (dateline.isPresent()) {
        facts.dateline(dateline.get(), i);
      }
      if (dateline.isPresent() || paragraph.isProse()) {
        return;
      }
    }
  }
}
