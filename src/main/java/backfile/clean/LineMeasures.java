package backfile.clean;

import java.util.List;

/**
 * What is measured of each line of a sheet so that a {@link Forest} can tell running text from page
 * furniture: the shape of the line itself, what stands around it, and where it stands. Words as
 * such are not looked at, but for how many of them are those that every text is full of ("the",
 * "und", "de"); so the measures mean the same in every language whose {@link
 * WordLists#isFunctionWord function words} are known. Blank lines are not looked at either, because
 * the same page is copied with and without them.
 *
 * <p>Takes time and memory in proportion to the number of lines.
 */
final class LineMeasures {
  /** What the measures are called, in their order; a forest is trained and read by these names. */
  static final List<String> NAMES =
      List.of(
          ("words end capitals digits signs prose common title ruled"
                  + " end-5 prose-5 words-5 ruled-5 end+5 prose+5 words+5 ruled+5"
                  + " end-12 prose-12 words-12 ruled-12 end+12 prose+12 words+12 ruled+12"
                  + " prose-before prose-behind prose-apart above-main below-main share"
                  + " run run-words run-common run-end run-ruled"
                  + " lines prose-lines prose-words")
              .split(" "));

  /** From how many words on a line of running text counts for the main text. */
  private static final int STRONG = 20;

  /** How many lines without much text the main text may hold in one place. */
  private static final int LARGEST_BREAK = 6;

  /** Function words are short; longer ones need not be looked up. */
  private static final int LONGEST_COMMON = 10;

  private static final int FAR = 40;
  private static final int VERY_FAR = 60;
  private static final String SIGNS = "|•·»›/@#";

  private final int size;
  private final double[] words;
  private final double[] end;
  private final double[] capitals;
  private final double[] digits;
  private final double[] signs;
  private final double[] prose;
  private final double[] common;
  private final double[] title;
  private final double[] ruled;
  private final float[][] measures;
  private double usualCommon = 0.3;
  private double usualTitle = 0.2;
  private int mainStart;
  private int mainEnd;

  private LineMeasures(Sheet sheet) {
    size = sheet.size();
    words = new double[size];
    end = new double[size];
    capitals = new double[size];
    digits = new double[size];
    signs = new double[size];
    prose = new double[size];
    common = new double[size];
    title = new double[size];
    ruled = new double[size];
    measures = new float[size][NAMES.size()];
    for (int i = 0; i < size; i++) {
      ruled[i] = sheet.isBody(i) ? 0 : 1;
      shape(sheet, i);
    }
    usual();
    findMain();
  }

  /** The measures of all lines of a sheet; what is not body any more counts as known furniture. */
  static LineMeasures of(Sheet sheet) {
    LineMeasures all = new LineMeasures(sheet);
    all.own();
    all.around(5, NAMES.indexOf("end-5"));
    all.around(12, NAMES.indexOf("end-12"));
    all.position();
    all.runs();
    return all;
  }

  /** The measures of a line, in the order of {@link #NAMES}. */
  float[] line(int index) {
    return measures[index];
  }

  /** How many words the line has. */
  int words(int index) {
    return (int) words[index];
  }

  /** Whether the line stands inside the largest stretch of running text. */
  boolean isInMain(int index) {
    return mainStart <= index && index <= mainEnd;
  }

  /**
   * Which part of the words of the running text is common words; a text in a language that is not
   * known has next to none.
   */
  double usualCommon() {
    return usualCommon;
  }

  private void shape(Sheet sheet, int i) {
    Line line = sheet.line(i);
    String text = line.text();
    int letters = 0;
    int upper = 0;
    int figures = 0;
    int marks = 0;
    int count = 0;
    int capitalised = 0;
    int usual = 0;
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) == ' ') {
        count++;
        capitalised += start < at && Character.isUpperCase(text.charAt(start)) ? 1 : 0;
        usual += isCommon(text, start, at) ? 1 : 0;
        start = at + 1;
      } else {
        char c = text.charAt(at);
        if (c >= 'a' && c <= 'z') {
          letters++;
        } else {
          letters += Character.isLetter(c) ? 1 : 0;
          upper += Character.isUpperCase(c) ? 1 : 0;
          figures += Character.isDigit(c) ? 1 : 0;
          marks += SIGNS.indexOf(c) >= 0 ? 1 : 0;
        }
      }
    }
    words[i] = count;
    end[i] = line.endsLikeSentence() ? 1 : 0;
    capitals[i] = upper / (double) Math.max(1, letters);
    digits[i] = figures / (double) Math.max(1, text.length());
    signs[i] = marks > 0 || text.contains("http") ? 1 : 0;
    prose[i] = sheet.isProse(i) ? 1 : 0;
    common[i] = usual / (double) Math.max(1, count);
    title[i] = capitalised / (double) Math.max(1, count);
  }

  private static boolean isCommon(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && !Character.isLetter(text.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetter(text.charAt(to - 1))) {
      to--;
    }
    return to > from
        && to - from <= LONGEST_COMMON
        && WordLists.INSTANCE.isFunctionWord(text, from, to);
  }

  /** How the running text itself is written; lines are measured against it. */
  private void usual() {
    double lines = sum(prose);
    if (lines > 0) {
      double commons = 0;
      double titles = 0;
      for (int i = 0; i < size; i++) {
        commons += prose[i] * common[i];
        titles += prose[i] * title[i];
      }
      usualCommon = commons / lines;
      usualTitle = titles / lines;
    }
  }

  /** The stretch of full paragraphs with the most words; all lines where there is none. */
  private void findMain() {
    mainStart = 0;
    mainEnd = size - 1;
    double most = 0;
    double held = 0;
    int start = -1;
    int last = -1;
    for (int i = 0; i < size; i++) {
      if (prose[i] > 0 && words[i] >= STRONG) {
        if (last < 0 || i - last > LARGEST_BREAK) {
          start = i;
          held = 0;
        }
        last = i;
        held += words[i];
        if (held > most) {
          most = held;
          mainStart = start;
          mainEnd = i;
        }
      }
    }
  }

  private void own() {
    for (int i = 0; i < size; i++) {
      set(
          i,
          0,
          words[i],
          end[i],
          capitals[i],
          digits[i],
          signs[i],
          prose[i],
          common[i] - usualCommon,
          title[i] - usualTitle,
          ruled[i]);
    }
  }

  /** Means over the lines before and behind each. */
  private void around(int reach, int at) {
    double[][] sums = {sums(end), sums(prose), sums(words), sums(ruled)};
    for (int i = 0; i < size; i++) {
      int low = Math.max(0, i - reach);
      int high = Math.min(size, i + reach + 1);
      for (int k = 0; k < sums.length; k++) {
        double before = sums[k][i] - sums[k][low];
        double behind = sums[k][high] - sums[k][i + 1];
        measures[i][at + k] = (float) (before / Math.max(1, i - low));
        measures[i][at + sums.length + k] = (float) (behind / Math.max(1, high - i - 1));
      }
    }
  }

  private void position() {
    int at = NAMES.indexOf("prose-before");
    double[] running = new double[size];
    double all = 0;
    for (int i = 0; i < size; i++) {
      all += prose[i] * words[i];
      running[i] = all;
    }
    int[] next = new int[size];
    int behind = Integer.MAX_VALUE;
    for (int i = size - 1; i >= 0; i--) {
      next[i] = behind == Integer.MAX_VALUE ? FAR : Math.min(FAR, behind - i);
      behind = prose[i] > 0 ? i : behind;
    }
    int before = -1;
    double proseLines = sum(prose) / Math.max(1, size);
    int doc = NAMES.indexOf("lines");
    for (int i = 0; i < size; i++) {
      int up = before < 0 ? FAR : Math.min(FAR, i - before);
      before = prose[i] > 0 ? i : before;
      double above = Math.min(VERY_FAR, Math.max(0, mainStart - i));
      double below = Math.min(VERY_FAR, Math.max(0, i - mainEnd));
      double share = running[i] / Math.max(1, all);
      set(i, at, up, next[i], Math.min(VERY_FAR, up + next[i]), above, below, share);
      set(i, doc, size, proseLines, all);
    }
  }

  /** What the lines without running text that stand together have in common. */
  private void runs() {
    int at = NAMES.indexOf("run");
    for (int start = 0; start < size; ) {
      int stop = start;
      while (stop < size && prose[stop] == 0) {
        stop++;
      }
      int lines = stop - start;
      double[] means = new double[4];
      for (int i = start; i < stop; i++) {
        means[0] += words[i] / lines;
        means[1] += (common[i] - usualCommon) / lines;
        means[2] += end[i] / lines;
        means[3] += ruled[i] / lines;
      }
      for (int i = start; i < stop; i++) {
        set(i, at, Math.min(VERY_FAR, lines), means[0], means[1], means[2], means[3]);
      }
      start = stop + 1;
    }
  }

  private void set(int line, int at, double... values) {
    for (int k = 0; k < values.length; k++) {
      measures[line][at + k] = (float) values[k];
    }
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** The sum of the values before each index, and of all at the end. */
  private static double[] sums(double[] values) {
    double[] sums = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      sums[i + 1] = sums[i] + values[i];
    }
    return sums;
  }
}
