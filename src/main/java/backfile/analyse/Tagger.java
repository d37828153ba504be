package backfile.analyse;

import backfile.letters.Bundled;
import java.util.Arrays;

/**
 * Gives each word of a document its {@linkplain Label label}: from the first word to the last, the
 * label that the weights speak for most after the two labels before it. Words that no name can have
 * are passed over. The weights were learnt by {@code NameTraining}. May be used by several threads
 * at once.
 */
final class Tagger {
  /** The tagger of English that is part of the program, read when it is first asked for. */
  static Tagger english() {
    return English.TAGGER;
  }

  private static final class English {
    static final Tagger TAGGER =
        new Tagger(new Weights(Bundled.bytes(Tagger.class, "names.weights")));
  }

  private final Weights weights;

  Tagger(Weights weights) {
    this.weights = weights;
  }

  /** The labels of a document's words, by passage. Each name that begins also ends. */
  int[][] labels(Document document) {
    TaggedText text = new TaggedText(document);
    Features features = new Features(text);
    int[][] labels = new int[document.size()][];
    int[] scores = new int[Label.COUNT];
    for (int p = 0; p < labels.length; p++) {
      boolean[] may = text.may[p];
      int[] line = new int[may.length];
      int last = Label.NONE;
      int lastButOne = Label.NONE;
      for (int i = 0; i < may.length; i++) {
        int label = Label.NONE;
        if (may[i]) {
          Arrays.fill(scores, 0);
          weights.addTo(scores, features.of(p, i));
          weights.addTo(scores, features.behind(p, i, last, lastButOne));
          label = best(scores, last, mayGoOn(text, p, i), mayEnd(text, p, i));
        }
        line[i] = label;
        lastButOne = last;
        last = label;
      }
      labels[p] = line;
    }
    return labels;
  }

  /** Whether a name may go on behind a word. */
  static boolean mayGoOn(TaggedText text, int p, int i) {
    boolean[] may = text.may[p];
    return i + 1 < may.length && may[i + 1] && TaggedText.joins(text.gaps[p][i + 1]);
  }

  /** Whether a name may end with a word: not with a small one. */
  static boolean mayEnd(TaggedText text, int p, int i) {
    WordFacts word = text.words[p][i];
    return word.capital || Character.isDigit(word.text.charAt(0));
  }

  private static int best(int[] scores, int last, boolean goesOn, boolean ends) {
    int best = -1;
    for (int label = 0; label < scores.length; label++) {
      boolean fits =
          Label.mayFollow(last, label)
              && (label == Label.NONE || (Label.goesOn(label) ? goesOn : ends));
      if (fits && (best < 0 || scores[label] > scores[best])) {
        best = label;
      }
    }
    return best;
  }
}
