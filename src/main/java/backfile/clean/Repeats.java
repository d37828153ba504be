package backfile.clean;

import java.util.stream.IntStream;

/**
 * Takes out what several seeds of the archive share: the furniture of a site is the same, or of the
 * same shape, on each of its pages, and the text of an article hardly ever is.
 */
final class Repeats {
  /** How many lines a page shares at least with others of its site. */
  private static final int SHARED_ON_A_SITE = 5;

  /** A headline has at least so many words, and what changes below a label at most so many. */
  private static final int HEADLINE = 4;

  private static final int LONGEST_FOLLOWER = 32;

  /** A text with more lines that are numbers holds a table of them, not the ranks of a list. */
  private static final int MOST_NUMBERS = 12;

  private final Sheet sheet;
  private final Shared shared;
  private final String language;

  /** For each line whether it is shared, and says nothing of who, when or where. */
  private final boolean[] found;

  private boolean any;

  /** The first and the last line of running text that is not shared. */
  private int first;

  private int last = -1;

  Repeats(Sheet sheet, Shared shared, String language) {
    this.sheet = sheet;
    this.shared = shared;
    this.language = language;
    this.found = new boolean[sheet.size()];
    this.first = sheet.size();
    boolean table = IntStream.range(0, sheet.size()).filter(this::isNumber).count() > MOST_NUMBERS;
    for (int i = sheet.nextBody(0); i < sheet.size(); i = sheet.nextBody(i + 1)) {
      found[i] =
          shared.isShared(sheet.line(i))
              && !sheet.isMarked(i)
              && !(table && isNumber(i))
              && !saysWhoOrWhen(i);
      any |= found[i];
      if (!found[i] && sheet.isProse(i)) {
        first = Math.min(first, i);
        last = i;
      }
    }
  }

  /**
   * Removes shared lines. One amid the text that could be a sub-heading or a sentence of several
   * articles goes only when a good part of all seeds has it, or when other furniture stands beside
   * it; else it is kept and marked. One above the text stays where it may be the headline.
   */
  void remove(boolean headlineKnown) {
    if (!any) {
      return;
    }
    boolean headline = headlineKnown || hasHeadline();
    for (int i = 0; i < sheet.size(); i++) {
      Line line = sheet.line(i);
      if (!found[i]) {
        continue;
      }
      boolean mayBeHeadline = i < first && line.words() >= HEADLINE;
      if (mayBeHeadline && !(headline && shared.isCommon(line))) {
        continue;
      }
      boolean outside = last >= 0 && (i < first || i > last);
      boolean beside = isFurniture(i - 1) || isFurniture(i + 1);
      if (shared.isCommon(line) || outside || beside && !line.isProse()) {
        sheet.remove(i, shared.rule(line));
      } else {
        sheet.doubt(i, shared.rule(line).replace('-', ' '));
      }
    }
  }

  /** Removes what changes from seed to seed below a label that they share: a headline, say. */
  void removeFollowers() {
    for (int i = Math.max(1, first); i < sheet.size(); i++) {
      Line line = sheet.line(i);
      boolean label = sheet.removedBy(i - 1).startsWith("shared");
      boolean closed = i + 1 == sheet.size() || !sheet.removedBy(i + 1).isEmpty();
      if (label
          && sheet.isBody(i)
          && (closed || !line.isProse())
          && line.words() <= LONGEST_FOLLOWER
          && shared.hasFollower(sheet.line(i - 1))) {
        sheet.remove(i, "below-shared-line");
      }
    }
  }

  /** Whether other seeds already gave away what the pages of this seed's site have around. */
  boolean explain() {
    int lines = 0;
    for (int i = 0; i < sheet.size(); i++) {
      lines += !sheet.isBody(i) && shared.isShared(sheet.line(i)) ? 1 : 0;
    }
    return lines >= SHARED_ON_A_SITE;
  }

  private boolean isNumber(int i) {
    return sheet.line(i).text().chars().noneMatch(Character::isLetter);
  }

  private boolean isFurniture(int i) {
    return i >= 0 && i < sheet.size() && (found[i] || !sheet.removedBy(i).isEmpty());
  }

  /** Many articles have their author, their day, their place or an editor's note in common. */
  private boolean saysWhoOrWhen(int i) {
    String text = sheet.line(i).text();
    return Notes.isNote(sheet.line(i))
        || Byline.of(text).isPresent()
        || !PrintedDate.of(text, language).isEmpty()
        || Datelines.of(text).isPresent();
  }

  /** Whether a line above the text may be the headline although no other seed has it. */
  private boolean hasHeadline() {
    for (int i = sheet.nextBody(0); i < first && i < sheet.size(); i = sheet.nextBody(i + 1)) {
      if (!found[i] && mayBeHeadline(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBeHeadline(int i) {
    return sheet.line(i).words() >= HEADLINE && !saysWhoOrWhen(i);
  }
}
