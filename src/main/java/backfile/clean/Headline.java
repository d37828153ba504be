package backfile.clean;

import backfile.letters.Bundled;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds the headline among menus, trails of sections, kickers and the like that stand above the
 * running text. The first line of all is it where a paragraph follows: a text that somebody copied
 * without its page. Else every line down to the text's first paragraphs is weighed by its
 * {@linkplain HeadlineSigns signs}; the heaviest is the headline if it weighs anything, and a menu
 * alone gives none. The weights are learnt ({@code HeadlineTraining} in the tests; NOTICE says from
 * what).
 *
 * <p>The running text is the run of lines that has the most words in sentences, when lines that are
 * none count against it: a teaser between menus is no text.
 */
final class Headline {
  private static final double[] WEIGHTS = weights("headline.weights");

  /** What a line that is no sentence takes from a run of text, in words. */
  private static final int COST = 4;

  /** The most that one paragraph can add to a run of text, in words. */
  private static final int MOST = 80;

  private static final int LONGEST = 25;
  private static final int LONGEST_IN_LETTERS = 240;

  private final Sheet sheet;
  private final IntPredicate isHeadPart;
  private final IntPredicate isLabel;
  private final int start;

  /**
   * @param isHeadPart whether a line is a byline or a date
   * @param isLabel whether a line can only be a kicker, a credit or the name of a site
   */
  Headline(Sheet sheet, IntPredicate isHeadPart, IntPredicate isLabel) {
    this.sheet = sheet;
    this.isHeadPart = isHeadPart;
    this.isLabel = isLabel;
    this.start = textStart();
  }

  /** Reads the weights that are part of the program: a name and a number on each line. */
  private static double[] weights(String name) {
    List<String[]> read =
        Bundled.lines(Headline.class, name).stream().map(line -> line.split(" ")).toList();
    if (!read.stream().map(weight -> weight[0]).toList().equals(HeadlineSigns.NAMES)) {
      throw new IllegalStateException(name + " has other signs than " + HeadlineSigns.NAMES);
    }
    return read.stream().mapToDouble(weight -> Double.parseDouble(weight[1])).toArray();
  }

  /** The index of the headline, or -1. */
  int find() {
    if (start == sheet.size()) {
      return firstOfAll();
    }
    HeadlineSigns signs = signs();
    if (signs.opensText(0) && mayBe(signs, 0)) {
      return signs.line(0);
    }
    double most = 0;
    int best = -1;
    for (int k = 0; k < signs.size(); k++) {
      double weight = mayBe(signs, k) ? weight(signs.of(k)) : 0;
      if (weight > most) {
        most = weight;
        best = signs.line(k);
      }
    }
    return best;
  }

  private static double weight(double[] signs) {
    double weight = 0;
    for (int s = 0; s < signs.length; s++) {
      weight += signs[s] * WEIGHTS[s];
    }
    return weight;
  }

  /** What is measured of the lines among which the headline is sought. */
  HeadlineSigns signs() {
    return new HeadlineSigns(sheet, start, isHeadPart);
  }

  /** Whether a line can be a headline at all. */
  boolean mayBe(HeadlineSigns signs, int k) {
    Line line = sheet.line(signs.line(k));
    boolean opens = signs.opensText(k);
    return line.words() <= LONGEST
        && signs.hasTextBelow(k)
        && (line.words() >= 1 || opens)
        && line.text().length() <= LONGEST_IN_LETTERS
        && !signs.isPart(k)
        && (opens || !isLabel.test(signs.line(k)));
  }

  /** The first line of the running text; the sheet's size when there is none. */
  private int textStart() {
    int best = 0;
    int bestStart = sheet.size();
    int sum = 0;
    int from = -1;
    for (int i = sheet.nextBody(0); i < sheet.size(); ) {
      Line line = sheet.paragraph(i);
      if (line.isProse()) {
        from = sum <= 0 ? i : from;
        sum = Math.max(sum, 0) + Math.min(line.words(), MOST);
      } else {
        sum -= COST;
      }
      if (sum > best) {
        best = sum;
        bestStart = from;
      }
      i = sheet.nextBody(sheet.paragraphEnd(i));
    }
    return bestStart;
  }

  /** Where no line is a sentence, nothing can be compared: the first that may be a headline is. */
  private int firstOfAll() {
    int first = sheet.nextBody(0);
    while (first < sheet.size() && (isHeadPart.test(first) || isLabel.test(first))) {
      int next = sheet.nextBody(first + 1);
      if (next == sheet.size()) {
        break;
      }
      first = next;
    }
    if (first == sheet.size()) {
      return -1;
    }
    Line line = sheet.line(first);
    boolean more = sheet.nextBody(first + 1) < sheet.size();
    boolean stop = endsInStop(line.text()) && line.words() > 4;
    boolean few = line.words() >= (more ? 0 : 1) && line.words() <= (more ? LONGEST : 16);
    return few && !stop && line.text().length() <= LONGEST_IN_LETTERS ? first : -1;
  }

  /** Whether a text ends in a full stop; dots that trail off are none. */
  static boolean endsInStop(String said) {
    return said.endsWith(".") && !said.endsWith("..");
  }
}
