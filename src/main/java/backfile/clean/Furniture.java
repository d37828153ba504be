package backfile.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds page furniture that no phrase gives away: headlines of other articles, bylines of other
 * pages, menus of names. A line goes only when signals that do not depend on each other agree: what
 * it looks like among its neighbours, as a trained {@link Forest} has it, and where it stands to
 * the running text. A line outside the text goes when it is more likely furniture than not; among
 * the paragraphs it takes near certainty, and a full sentence takes more still.
 *
 * <p>Nothing goes from a text in a language whose common words are not known, nor from one without
 * running text; nothing from inside one that is made of short lines (results, recipes, lists of
 * offers), and no sentences where whole parts of the text would go: there the signs mean nothing.
 * What is likely and not sure is kept and marked as doubtful.
 */
final class Furniture {
  private static final Forest FOREST = Forest.read("furniture.forest");

  /** How likely furniture a line has to be to go: outside the text, and among its paragraphs. */
  private static final double OUTSIDE = 0.5;

  private static final double INSIDE = 0.93;

  private static final double ALONE = 0.97;

  /** Directly below the text with no known furniture in between stand lists that belong to it. */
  private static final double BELOW = 0.8;

  /** A line of a paragraph that was broken into lines says too little by itself. */
  private static final double NEVER = 2;

  /** The same for a full sentence: outside the main stretch of running text, and in it. */
  private static final double SENTENCE_OUTSIDE = 0.75;

  private static final double SENTENCE_ON_PAGE = 0.65;

  private static final double SENTENCE_INSIDE = 0.95;

  /** The text reaches from the first to the last sentence that is less likely furniture. */
  private static final double ANCHOR = 0.87;

  private static final double ANCHOR_ON_PAGE = 0.8;

  private static final double DOUBTFUL = 0.6;

  /** A full sentence has this many words, or many more without a full stop. */
  private static final int SENTENCE = 12;

  private static final int LONG_SENTENCE = 25;
  private static final int SHORT_SENTENCE = 5;
  private static final int LONG_PARAGRAPH = 40;

  /** Which part of the words of a text may go from inside it. */
  private static final double MOST_INSIDE = 0.2;

  /** Which part of the running text may go; where more would have to, none does. */
  private static final double MOST_RUNNING = 0.1;

  private static final double MOST_RUNNING_ON_PAGE = 0.3;

  /**
   * From so many lines of known furniture on a seed is a whole page, with teasers and comments that
   * are sentences too: less is needed there for a sentence outside the text to go.
   */
  private static final int WHOLE_PAGE = 30;

  /** A page has at least so many lines of furniture; a text with fewer was pasted without it. */
  private static final int LEAST_ON_A_PAGE = 5;

  /** Which part of the words of running text is common ones in any language that is known. */
  private static final double LEAST_COMMON = 0.12;

  private final Sheet sheet;
  private final LineMeasures measures;
  private final double[] likelihood;
  private final long ruled;
  private final int first;
  private final int last;

  /** Where the lines end that stand directly below the text with no known furniture in between. */
  private final int appendix;

  private Furniture(Sheet sheet, LineMeasures measures) {
    this.sheet = sheet;
    this.measures = measures;
    this.likelihood = new double[sheet.size()];
    body().forEach(i -> likelihood[i] = FOREST.likelihood(measures.line(i)));
    ruled = IntStream.range(0, sheet.size()).filter(i -> !sheet.removedBy(i).isEmpty()).count();
    double anchor = isWholePage() ? ANCHOR_ON_PAGE : ANCHOR;
    int[] anchors = body().filter(i -> isSentence(i) && likelihood[i] < anchor).toArray();
    first = anchors.length == 0 ? 0 : anchors[0];
    int end = anchors.length == 0 ? -1 : anchors[anchors.length - 1];
    while (end >= 0 && end + 1 < sheet.size() && sheet.isBody(end + 1) && isSentence(end + 1)) {
      end++;
    }
    last = end;
    int behind = end + 1;
    while (behind < sheet.size() && sheet.removedBy(behind).isEmpty()) {
      behind++;
    }
    appendix = behind;
  }

  /** Removes what is furniture from the lines that are still body. */
  static void remove(Sheet sheet) {
    LineMeasures measures = LineMeasures.of(sheet);
    if (measures.usualCommon() >= LEAST_COMMON) {
      new Furniture(sheet, measures).remove();
    }
  }

  private void remove() {
    if (last < first) {
      return;
    }
    boolean sentencesToo = sentencesMayGo();
    List<Integer> outside = new ArrayList<>();
    List<Integer> inside = new ArrayList<>();
    for (int i : body().filter(i -> likelihood[i] >= OUTSIDE).toArray()) {
      if (Notes.isNote(sheet.line(i))) {
        continue;
      }
      if (likelihood[i] >= limit(i) && (sentencesToo || !isSentence(i))) {
        (isInside(i) ? inside : outside).add(i);
      } else if (likelihood[i] >= Math.max(DOUBTFUL, isSentence(i) ? sentenceLimit(i) : 0)) {
        sheet.doubt(i, "may be page furniture (" + percent(i) + ")");
      }
    }
    boolean page = ruled + outside.size() >= LEAST_ON_A_PAGE;
    if (!page) {
      outside.forEach(i -> sheet.doubt(i, "may be page furniture (" + percent(i) + ")"));
      return;
    }
    int wordsInside = body().filter(this::isInside).map(measures::words).sum();
    int wordsToGo = inside.stream().mapToInt(measures::words).sum();
    outside.forEach(i -> sheet.remove(i, rule(i < first ? "above-the-text" : "below-the-text", i)));
    if (wordsToGo <= wordsInside * MOST_INSIDE) {
      inside.forEach(i -> sheet.remove(i, rule("amid-the-text", i)));
    }
  }

  private boolean isWholePage() {
    return ruled >= WHOLE_PAGE;
  }

  private IntStream body() {
    return IntStream.range(0, sheet.size()).filter(sheet::isBody);
  }

  private boolean isInside(int i) {
    return first <= i && i <= last;
  }

  private double limit(int i) {
    if (sheet.isWrapped() && sheet.isProse(i)) {
      return NEVER;
    }
    if (isSentence(i)) {
      return sentenceLimit(i);
    }
    if (isInside(i) && standsAlone(i)) {
      return ALONE;
    }
    boolean closed = measures.words(i) >= SHORT_SENTENCE && sheet.line(i).endsLikeSentence();
    double outside = closed ? SENTENCE_OUTSIDE : OUTSIDE;
    return isInside(i) ? INSIDE : i > last && i < appendix ? BELOW : outside;
  }

  /** As sub-headings do: between two sentences, with no furniture beside it. */
  private boolean standsAlone(int i) {
    return i > 0
        && i + 1 < sheet.size()
        && sheet.isBody(i - 1)
        && sheet.isBody(i + 1)
        && isSentence(i - 1)
        && isSentence(i + 1);
  }

  private double sentenceLimit(int i) {
    if (measures.isInMain(i) || i == last) {
      return SENTENCE_INSIDE;
    }
    return isWholePage() ? SENTENCE_ON_PAGE : SENTENCE_OUTSIDE;
  }

  private boolean isSentence(int i) {
    int words = measures.words(i);
    String text = sheet.line(i).text();
    boolean cut = text.endsWith("...") || text.endsWith("…");
    return !(cut && words < LONG_PARAGRAPH)
        && (words >= LONG_SENTENCE || words >= SENTENCE && sheet.line(i).endsLikeSentence());
  }

  /**
   * Whether what would go of long paragraphs and of sentences that stand together is little. The
   * sections of a long review are no furniture; the single sentences of teasers are.
   */
  private boolean sentencesMayGo() {
    int[] running =
        body()
            .filter(i -> isSentence(i) && (measures.words(i) >= LONG_PARAGRAPH || hasCompany(i)))
            .toArray();
    int words = IntStream.of(running).map(measures::words).sum();
    int toGo =
        IntStream.of(running)
            .filter(i -> likelihood[i] >= sentenceLimit(i))
            .map(measures::words)
            .sum();
    return toGo <= words * (isWholePage() ? MOST_RUNNING_ON_PAGE : MOST_RUNNING);
  }

  private boolean hasCompany(int i) {
    int above = sheet.bodyBefore(i);
    int below = sheet.nextBody(i + 1);
    return above >= 0 && isSentence(above) || below < sheet.size() && isSentence(below);
  }

  /** The rule with its evidence. */
  private String rule(String name, int i) {
    return name + " (" + percent(i) + ")";
  }

  private String percent(int i) {
    return (int) (likelihood[i] * 100) + " % likely";
  }
}
