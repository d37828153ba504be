package backfile.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * What is measured of the lines above and around the beginning of a text, so that the headline can
 * be told among them: how many words a line has and how many of them the text takes up, what it
 * ends in, what stands above and below it. A line is named by its place among those that are
 * weighed, from 0.
 */
final class HeadlineSigns {
  /** What the signs are called, in their order; weights are learnt and read by these names. */
  static final List<String> NAMES =
      List.of(
          ("line one-word two-words three-words five-words many-words most-words taken-up"
                  + " gap-above gap-below first in-longer-line comma stop small-letter"
                  + " at-sign head-below in-text below-paragraphs below-candidate below-label"
                  + " above-standfirst")
              .split(" "));

  /** By how many letters at their beginning words are compared: names and stems have endings. */
  private static final int STEM = 5;

  /** A shorter word says nothing of what a text is about. */
  private static final int SHORTEST = 4;

  /** How many words of the text are compared with a headline. */
  private static final int WORDS_READ = 400;

  /** How many lines are weighed at most, and how many of them below the beginning of the text. */
  private static final int REACH = 60;

  private static final int REACH_INSIDE = 12;

  /** From how many words on a line can only be a paragraph. */
  private static final int PARAGRAPH = 25;

  private static final int LONGEST_STANDFIRST = 45;

  private final Sheet sheet;
  private final int start;
  private final boolean spaced;
  private final WordTable text = new WordTable(WORDS_READ);
  private final List<Integer> lines = new ArrayList<>();
  private final List<Boolean> parts = new ArrayList<>();
  private final List<String> small = new ArrayList<>();

  /**
   * @param start the first line of the running text
   * @param isHeadPart whether a line is a byline or a date
   */
  HeadlineSigns(Sheet sheet, int start, IntPredicate isHeadPart) {
    this.sheet = sheet;
    this.start = start;
    this.spaced = sheet.lines().stream().skip(1).anyMatch(Line::gap);
    readText();
    takeLines();
    lines.forEach(i -> parts.add(isHeadPart.test(i)));
    lines.forEach(i -> small.add(sheet.line(i).text().toLowerCase(Locale.ROOT)));
  }

  private void readText() {
    int[] read = {0};
    for (int i = start; i < sheet.size() && read[0] < WORDS_READ; i = sheet.nextBody(i + 1)) {
      String line = sheet.line(i).text();
      WordTable.each(
          line,
          (from, to) -> {
            if (to - from >= SHORTEST) {
              text.add(line, from, Math.min(to, from + STEM), 1);
            }
            read[0]++;
          });
    }
  }

  /** A headline of two sentences looks like the first of the text, so some of it counts as well. */
  private void takeLines() {
    int paragraphs = 0;
    for (int i = sheet.nextBody(0);
        i < sheet.size() && i < start + REACH_INSIDE && paragraphs < 3;
        i = sheet.nextBody(i + 1)) {
      lines.add(i);
      paragraphs += isParagraph(i) ? 1 : 0;
    }
    lines.subList(0, Math.max(0, lines.size() - REACH)).clear();
  }

  private boolean isParagraph(int i) {
    return i >= start && sheet.line(i).words() >= PARAGRAPH;
  }

  /** How many lines are weighed. */
  int size() {
    return lines.size();
  }

  /** The index of a line in the sheet. */
  int line(int k) {
    return lines.get(k);
  }

  /** The number of a line in the seed. */
  int number(int k) {
    return sheet.line(lines.get(k)).number();
  }

  /** Whether the line is a byline or a date. */
  boolean isPart(int k) {
    return parts.get(k);
  }

  /** Whether running text stands below the line: what is all the text there is, is no headline. */
  boolean hasTextBelow(int k) {
    int i = sheet.nextBody(lines.get(k) + 1);
    while (i < sheet.size() && !sheet.isProse(i)) {
      i = sheet.nextBody(i + 1);
    }
    return i < sheet.size();
  }

  /** The signs of a line, in the order of {@link #NAMES}; most are 0 or 1. */
  double[] of(int k) {
    int i = lines.get(k);
    String said = sheet.line(i).text();
    int words = sheet.line(i).words();
    char last = said.charAt(said.length() - 1);
    boolean standfirst = isApart(k + 1) && wordsOf(k + 1) <= LONGEST_STANDFIRST;
    return new double[] {
      1,
      is(words < 2),
      is(words == 2),
      is(words == 3),
      is(words == 4 || words == 5),
      is(words > 16 && words <= 22),
      is(words > 22),
      takenUp(said),
      is(isGap(i)),
      is(isGap(i + 1) && !opensPair(i - 1) || opensPair(i)),
      is(k == 0),
      is(standsInLongerLine(k)),
      is(last == ':' || last == ','),
      is(Headline.endsInStop(said)),
      is(Character.isLowerCase(said.codePointAt(0))),
      is(said.indexOf('@') >= 0),
      is(parts.subList(k + 1, Math.min(parts.size(), k + 4)).contains(true)),
      is(i >= start),
      lines.subList(0, k).stream().filter(this::isParagraph).count(),
      is(isCandidate(k - 1)),
      is(isApart(k - 1) && wordsOf(k - 1) <= 3),
      is(standfirst && wordsOf(k + 1) > words)
    };
  }

  private static double is(boolean sign) {
    return sign ? 1 : 0;
  }

  private int wordsOf(int k) {
    return sheet.line(lines.get(k)).words();
  }

  /**
   * Whether a line is the first of all, with nothing but head between it and a first paragraph; a
   * question or a cry below it may itself be the headline.
   */
  boolean opensText(int k) {
    if (k > 0 || lines.get(0) >= start || lines.get(0) != sheet.nextBody(0)) {
      return false;
    }
    int next = 1;
    while (next < lines.size() && (parts.get(next) || isFigures(lines.get(next)))) {
      next++;
    }
    if (next == lines.size() || !sheet.isProse(lines.get(next))) {
      return false;
    }
    String said = sheet.paragraph(lines.get(next)).text();
    return "?!؟".indexOf(said.charAt(said.length() - 1)) < 0;
  }

  /** A year or a number alone says nothing of what stands around it. */
  private boolean isFigures(int i) {
    return sheet.line(i).text().codePoints().noneMatch(Character::isLetter);
  }

  /** Whether a blank line, or nothing, stands above the line. */
  private boolean isGap(int i) {
    return !spaced || i >= sheet.size() || sheet.line(i).gap();
  }

  /** Whether a blank line, known furniture or nothing stands above the line. */
  private boolean isParted(int i) {
    return isGap(i) || !sheet.isBody(i - 1);
  }

  /** Headline and longer standfirst without a blank line between them, a kicker above perhaps. */
  private boolean opensPair(int i) {
    if (i < 0 || i + 1 >= sheet.size() || !isGap(i + 2) || !sheet.isBody(i + 1)) {
      return false;
    }
    int words = sheet.line(i).words();
    boolean opens = isParted(i) || isParted(i - 1) && sheet.line(i - 1).words() <= 3;
    return opens && !isGap(i + 1) && words >= 4 && sheet.line(i + 1).words() >= words;
  }

  private boolean isApart(int k) {
    return k >= 0 && k < lines.size() && isGap(lines.get(k)) && isGap(lines.get(k) + 1);
  }

  /** What stands below a line that may itself be the headline is rather its standfirst. */
  private boolean isCandidate(int k) {
    if (!isApart(k) || parts.get(k)) {
      return false;
    }
    Line line = sheet.line(lines.get(k));
    return line.words() >= 5 && line.words() <= 24 && !Headline.endsInStop(line.text());
  }

  /** The window's title: the headline with the site's name, or the end of a trail of sections. */
  private boolean standsInLongerLine(int k) {
    String line = small.get(k);
    return wordsOf(k) > 3
        && small.subList(0, k).stream()
            .anyMatch(o -> o.length() > line.length() && o.contains(line));
  }

  /** How much of what a line says the text takes up, from 0 to 1. */
  private double takenUp(String said) {
    int[] count = {0, 0};
    WordTable seen = new WordTable(16);
    WordTable.each(
        said,
        (from, to) -> {
          if (to - from >= SHORTEST && seen.of(said, from, to) == 0) {
            seen.add(said, from, to, 1);
            count[0]++;
            count[1] += text.of(said, from, Math.min(to, from + STEM));
          }
        });
    return count[0] == 0 ? 0 : (double) count[1] / Math.max(2, count[0]);
  }
}
