package backfile.analyse;

import backfile.letters.Bundled;

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
    float[] scores = new float[Label.COUNT];
    for (int p = 0; p < labels.length; p++) {
      boolean[] may = text.may[p];
      int[] line = new int[may.length];
      int last = Label.NONE;
      int lastButOne = Label.NONE;
      for (int i = 0; i < may.length; i++) {
        int label = Label.NONE;
        if (may[i]) {
          features.clear();
          features.read(p, i);
          features.readBehind(p, i, last, lastButOne);
          features.weigh(weights, scores, last);
          label = best(scores, text, p, i, last);
        }
        line[i] = label;
        lastButOne = last;
        last = label;
      }
      labels[p] = line;
    }
    return labels;
  }

  /**
   * The label of the highest score that can be right behind another, the first of equal ones: a
   * name begins and ends with words of weight.
   */
  static int best(float[] scores, TaggedText text, int p, int i, int last) {
    boolean[] may = text.may[p];
    boolean more = i + 1 < may.length && may[i + 1] && TaggedText.joins(text.gaps[p][i + 1]);
    WordFacts word = text.words[p][i];
    boolean heavy = word.capital || Character.isDigit(word.text.charAt(0));
    boolean opens = heavy || text.isParticle(p, i);
    int best = -1;
    for (int label = 0; label < scores.length; label++) {
      boolean better = best < 0 || scores[label] > scores[best];
      if (better && Label.mayFollow(last, label)) {
        boolean fits = (opens || !Label.begins(label)) && (Label.goesOn(label) ? more : heavy);
        best = fits || label == Label.NONE ? label : best;
      }
    }
    return best;
  }
}
