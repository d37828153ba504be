package backfile.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the headline among menus, trails of sections, kickers and the like that stand above the
 * running text. Every line down to the text's first paragraphs is weighed by what headlines have:
 * enough words, of which the text takes up many, no stop, a blank line below, a byline or a date
 * near. The heaviest is the headline if it is heavy enough; a menu alone gives none.
 *
 * <p>The running text is the run of lines that has the most words in sentences, when lines that are
 * none count against it: a teaser between menus is no text. The weights were fitted to the pages of
 * many newspapers and rounded.
 */
final class Headline {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** By how many letters at their beginning words are compared: names and stems have endings. */
  private static final int STEM = 5;

  /** A shorter word says nothing of what a text is about. */
  private static final int SHORTEST = 4;

  /** How many words of the text are compared with a headline. */
  private static final int WORDS_READ = 400;

  /** What a line that is no sentence takes from a run of text, in words. */
  private static final int COST = 4;

  /** The most that one paragraph can add to a run of text, in words. */
  private static final int MOST = 80;

  /** How many lines are weighed at most, and how many of them below the beginning of the text. */
  private static final int REACH = 60;

  private static final int REACH_INSIDE = 12;

  /** From how many words on a line can only be a paragraph. */
  private static final int PARAGRAPH = 25;

  private static final int LONGEST = 30;
  private static final int LONGEST_IN_LETTERS = 240;

  /** What the headline must weigh. */
  private static final double ENOUGH = 3.5;

  /** By how much the heavier must lead. */
  private static final double AHEAD = 2.8;

  private final Sheet sheet;
  private final IntPredicate isHeadPart;
  private final IntPredicate isLabel;
  private final boolean spaced;
  private final int start;
  private final Set<String> text = new HashSet<>();
  private final List<Integer> above = new ArrayList<>();
  private final List<Boolean> parts = new ArrayList<>();
  private final Map<String, Integer> longer = new HashMap<>();

  /**
   * @param isHeadPart whether a line is a byline or a date
   * @param isLabel whether a line can only be a kicker, a credit or the name of a site
   */
  Headline(Sheet sheet, IntPredicate isHeadPart, IntPredicate isLabel) {
    this.sheet = sheet;
    this.isHeadPart = isHeadPart;
    this.isLabel = isLabel;
    this.spaced = sheet.lines().stream().skip(1).anyMatch(Line::gap);
    this.start = textStart();
  }

  /** The index of the headline, or -1. */
  int find() {
    if (start == sheet.size()) {
      return firstOfAll();
    }
    readText();
    takeLinesAbove();
    double[] weights = new double[above.size()];
    int best = -1;
    int paragraphs = 0;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = mayBe(k) ? weight(k) - paragraphs : 0;
      if (weights[k] > (best < 0 ? ENOUGH : weights[best])) {
        best = k;
      }
      int i = above.get(k);
      paragraphs += i >= start && sheet.line(i).words() >= PARAGRAPH ? 1 : 0;
    }
    int upper = best - 1;
    while (upper > 0 && parts.get(upper)) {
      upper--;
    }
    boolean over =
        upper >= 0 && weights[upper] > weights[best] - AHEAD && mayStandOver(upper, best);
    return best < 0 ? -1 : above.get(over ? upper : best);
  }

  /** A standfirst takes up as many words of the text as its headline; then the upper one is it. */
  private boolean mayStandOver(int upper, int lower) {
    int words = sheet.line(above.get(upper)).words();
    return words >= 5 && words <= sheet.line(above.get(lower)).words();
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

  private void readText() {
    int read = 0;
    for (int i = start; i < sheet.size() && read < WORDS_READ; i = sheet.nextBody(i + 1)) {
      List<String> stems = stems(sheet.line(i).text());
      text.addAll(stems);
      read += stems.size();
    }
  }

  /** The beginnings of the words of a line, in small letters. */
  private static List<String> stems(String line) {
    List<String> stems = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= line.length(); at++) {
      boolean inside = at < line.length() && isInWord(line.charAt(at));
      if (inside && start < 0) {
        start = at;
      } else if (!inside && start >= 0) {
        stems.add(stem(line.substring(start, at)));
        start = -1;
      }
    }
    return stems;
  }

  /** A letter, a mark on one, or a figure: the types from the first to the last of these. */
  private static boolean isInWord(char c) {
    int type = Character.getType(c);
    return type >= Character.UPPERCASE_LETTER && type <= Character.OTHER_NUMBER
        || Character.isSurrogate(c);
  }

  private static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length())).toLowerCase(Locale.ROOT);
  }

  /** A headline of two sentences looks like the first of the text, so some of it counts as well. */
  private void takeLinesAbove() {
    int paragraphs = 0;
    for (int i = sheet.nextBody(0);
        i < sheet.size() && i < start + REACH_INSIDE && paragraphs < 3;
        i = sheet.nextBody(i + 1)) {
      above.add(i);
      paragraphs += i >= start && sheet.line(i).words() >= PARAGRAPH ? 1 : 0;
    }
    above.subList(0, Math.max(0, above.size() - REACH)).clear();
    above.forEach(i -> parts.add(isHeadPart.test(i)));
    for (int k = 0; k < above.size(); k++) {
      longer.put(key(k), k);
    }
  }

  private String key(int k) {
    return sheet.line(above.get(k)).text().toLowerCase(Locale.ROOT);
  }

  private boolean mayBe(int k) {
    Line line = sheet.line(above.get(k));
    int words = line.words();
    return words <= LONGEST
        && (words >= 1 || isPlain(k))
        && line.text().length() <= LONGEST_IN_LETTERS
        && !parts.get(k)
        && (isPlain(k) || !isLabel.test(above.get(k)));
  }

  private double weight(int k) {
    int i = above.get(k);
    String said = sheet.line(i).text();
    char last = said.charAt(said.length() - 1);
    double weight = weightOfWords(sheet.line(i).words()) + 4 * shared(said);
    weight += isGap(i) ? 0.5 : 0;
    weight += isGap(i + 1) && !opensPair(i - 1) || opensPair(i) ? 2.3 : 0;
    weight += k == 0 ? 0.5 : 0;
    weight += isPlain(k) ? 5 : 0;
    weight += standsInLongerLine(k) ? 1.8 : 0;
    weight -= last == ':' || last == ',' ? 1.9 : 0;
    weight -= endsInStop(said) ? 1.8 : 0;
    weight -= Character.isLowerCase(said.codePointAt(0)) ? 1.3 : 0;
    weight -= said.indexOf('@') >= 0 ? 1 : 0;
    weight += isHeadBelow(k) ? 1.9 : 0;
    weight -= i >= start ? 2.8 : 0;
    weight -= isCandidate(k - 1) ? 1.1 : 0;
    weight += isApart(k - 1) && sheet.line(above.get(k - 1)).words() <= 3 ? 0.7 : 0;
    boolean standfirst = isApart(k + 1) && sheet.line(above.get(k + 1)).words() <= 45;
    boolean isLonger = standfirst && sheet.line(above.get(k + 1)).words() > sheet.line(i).words();
    return weight + (isLonger ? 0.4 : 0);
  }

  /** Labels are of few words, paragraphs of many. */
  private static double weightOfWords(int words) {
    if (words <= 5) {
      return words == 2 ? -4 : words == 3 ? -3 : words < 2 ? -3.5 : -2.5;
    }
    return words <= 16 ? 0 : words <= 22 ? -0.75 : -1.5;
  }

  /** The first line of all, with nothing but head between it and a first sentence. */
  private boolean isPlain(int k) {
    if (k > 0 || above.get(0) >= start || above.get(0) != sheet.nextBody(0)) {
      return false;
    }
    int next = 1;
    while (next < above.size() && (parts.get(next) || isFigures(above.get(next)))) {
      next++;
    }
    return next < above.size() && sheet.paragraph(above.get(next)).isProse();
  }

  /** A year or a number alone says nothing of what stands around it. */
  private boolean isFigures(int i) {
    return sheet.line(i).text().codePoints().noneMatch(Character::isLetter);
  }

  /** Whether a blank line, or nothing, stands above the line. */
  private boolean isGap(int i) {
    return !spaced || i >= sheet.size() || sheet.line(i).gap();
  }

  /** Headline and longer standfirst without a blank line between them, a kicker above perhaps. */
  private boolean opensPair(int i) {
    if (i < 0 || i + 1 >= sheet.size() || !isGap(i + 2) || !sheet.isBody(i + 1)) {
      return false;
    }
    int words = sheet.line(i).words();
    boolean opens = isGap(i) || i > 0 && isGap(i - 1) && sheet.line(i - 1).words() <= 3;
    return opens && !isGap(i + 1) && words >= 4 && sheet.line(i + 1).words() >= words;
  }

  private boolean isApart(int k) {
    return k >= 0 && k < above.size() && isGap(above.get(k)) && isGap(above.get(k) + 1);
  }

  /** What stands below a line that may itself be the headline is rather its standfirst. */
  private boolean isCandidate(int k) {
    if (!isApart(k) || parts.get(k)) {
      return false;
    }
    Line line = sheet.line(above.get(k));
    return line.words() >= 5 && line.words() <= 24 && !endsInStop(line.text());
  }

  private boolean isHeadBelow(int k) {
    return parts.subList(k + 1, Math.min(parts.size(), k + 4)).contains(true);
  }

  /** The window's title: the headline with the site's name, or the end of a trail of sections. */
  private boolean standsInLongerLine(int k) {
    String key = key(k);
    return sheet.line(above.get(k)).words() > 3
        && longer.entrySet().stream()
            .anyMatch(
                other ->
                    other.getValue() < k
                        && other.getKey().length() > key.length()
                        && other.getKey().contains(key));
  }

  private static boolean endsInStop(String said) {
    return said.endsWith(".") && !said.endsWith("..");
  }

  /** How much of what a line says the text takes up, from 0 to 1. */
  private double shared(String said) {
    int all = 0;
    int found = 0;
    Set<String> seen = new HashSet<>();
    Matcher m = WORD.matcher(said);
    while (m.find()) {
      if (m.group().length() >= SHORTEST && seen.add(m.group())) {
        all++;
        found += text.contains(stem(m.group())) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) found / Math.max(2, all);
  }
}
