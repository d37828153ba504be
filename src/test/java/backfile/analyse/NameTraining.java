package backfile.analyse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Learns what the features of names weigh, and writes it: the same bytes from the same texts. The
 * program builds without it.
 *
 * <p>An averaged perceptron (Collins, "Discriminative Training Methods for Hidden Markov Models",
 * 2002) that decides greedily, as the tagger does, and learns from its own mistakes. Half of a
 * word's features are hidden from it each time, so that it does not lean on a few: Sutton and
 * others, "Reducing Weight Undertraining in Structured Discriminative Learning", 2006. Several
 * such, each in another order, are summed: Breiman, "Bagging Predictors", 1996.
 */
final class NameTraining {
  private static final int ROUNDS = Integer.getInteger("rounds", 12);
  private static final int LEARNERS = Integer.getInteger("learners", 16);
  private static final double HIDDEN = Double.parseDouble(System.getProperty("hidden", "0.5"));

  /** Rows whose largest weight is below this share of the largest of all are left out. */
  private static final double LEAST = 0.005;

  /** So many documents of our own: with more, the corpora have too little say. */
  private static final int OWN = Integer.getInteger("own", 60);

  private static final long SEED = 1;

  private static final int LARGEST = 127;
  private static final int ROWS = 1 << Weights.BITS;

  private NameTraining() {}

  /**
   * Learns and writes.
   *
   * @param args the folder of the corpora, the file to write
   */
  public static void main(String[] args) throws IOException {
    List<NameTexts.Text> texts = new ArrayList<>();
    for (String corpus : NameTexts.CORPORA) {
      texts.addAll(NameTexts.read(Path.of(args[0]), corpus));
    }
    texts.addAll(own());
    Files.write(Path.of(args[1]), file(learn(texts)));
  }

  /** The texts that we write. */
  static List<NameTexts.Text> own() {
    return TrainingProse.documents(SEED, OWN).stream()
        .map(document -> NameTexts.of("own", document))
        .toList();
  }

  /** The weights of each row, times as many as there are learners and steps. */
  static float[][] learn(List<NameTexts.Text> texts) {
    List<int[][][]> features = new ArrayList<>();
    for (NameTexts.Text text : texts) {
      features.add(features(text));
    }
    float[][] sum = new float[ROWS][];
    for (int learner = 0; learner < LEARNERS; learner++) {
      new Learner(new SplittableRandom(learner)).learn(texts, features, sum);
    }
    return sum;
  }

  private static int[][][] features(NameTexts.Text text) {
    Features features = new Features(text.tagged());
    int[][][] all = new int[text.labels().size()][][];
    for (int p = 0; p < all.length; p++) {
      all[p] = new int[text.labels().get(p).length][];
      for (int i = 0; i < all[p].length; i++) {
        if (text.tagged().may[p][i]) {
          features.clear();
          features.read(p, i);
          all[p][i] = features.rows();
        }
      }
    }
    return all;
  }

  private static final class Learner {
    private final SplittableRandom random;
    private final float[][] weights = new float[ROWS][];
    private final float[][] sums = new float[ROWS][];
    private final int[] summed = new int[ROWS];
    private int step;

    Learner(SplittableRandom random) {
      this.random = random;
    }

    void learn(List<NameTexts.Text> texts, List<int[][][]> features, float[][] total) {
      int[] order = new int[texts.size()];
      Arrays.setAll(order, i -> i);
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = order.length - 1; i > 0; i--) {
          int j = random.nextInt(i + 1);
          int kept = order[i];
          order[i] = order[j];
          order[j] = kept;
        }
        for (int i : order) {
          learn(texts.get(i), features.get(i));
        }
      }
      for (int row = 0; row < ROWS; row++) {
        if (weights[row] != null) {
          sum(row);
          float[] into = total[row] == null ? new float[Label.COUNT] : total[row];
          for (int label = 0; label < Label.COUNT; label++) {
            into[label] += sums[row][label] / step;
          }
          total[row] = into;
        }
      }
    }

    private void learn(NameTexts.Text text, int[][][] features) {
      Features history = new Features(text.tagged());
      float[] scores = new float[Label.COUNT];
      for (int p = 0; p < features.length; p++) {
        int last = Label.NONE;
        int lastButOne = Label.NONE;
        for (int i = 0; i < features[p].length; i++) {
          int label = Label.NONE;
          if (text.tagged().may[p][i]) {
            history.clear();
            history.readBehind(p, i, last, lastButOne);
            int[] rows = seen(features[p][i], history.rows());
            Arrays.fill(scores, 0);
            for (int row : rows) {
              float[] weight = weights[row];
              for (int l = 0; weight != null && l < Label.COUNT; l++) {
                scores[l] += weight[l];
              }
            }
            label = Tagger.best(scores, text.tagged(), p, i, last);
            int truth = text.labels().get(p)[i];
            if (!Label.mayFollow(last, truth)) {
              // A name that it has not begun begins here; one that it has begun wrongly is past
              // mending.
              truth = Label.goesOn(last) ? label : begun(truth);
            }
            if (truth != label) {
              for (int row : rows) {
                add(row, truth, 1);
                add(row, label, -1);
              }
            }
            step++;
          }
          lastButOne = last;
          last = label;
        }
      }
    }

    private static int begun(int truth) {
      boolean ends = !Label.goesOn(truth);
      return Label.of(Label.kind(truth), ends ? Label.ONLY : Label.FIRST);
    }

    /** The rows that are not hidden this time. */
    private int[] seen(int[] features, int[] more) {
      int[] rows = new int[features.length + more.length];
      int n = 0;
      for (int[] some : List.of(features, more)) {
        for (int row : some) {
          if (random.nextDouble() >= HIDDEN) {
            rows[n++] = row;
          }
        }
      }
      return Arrays.copyOf(rows, n);
    }

    private void sum(int row) {
      for (int label = 0; label < Label.COUNT; label++) {
        sums[row][label] += weights[row][label] * (step - summed[row]);
      }
      summed[row] = step;
    }

    private void add(int row, int label, float change) {
      if (weights[row] == null) {
        weights[row] = new float[Label.COUNT];
        sums[row] = new float[Label.COUNT];
      }
      sum(row);
      weights[row][label] += change;
    }
  }

  /** The file of the weights. */
  static byte[] file(float[][] learnt) {
    float largest = 0;
    for (float[] row : learnt) {
      largest = Math.max(largest, row == null ? 0 : largest(row));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int rows = 0;
    int last = -1;
    for (int row = 0; row < learnt.length; row++) {
      if (learnt[row] == null || largest(learnt[row]) < LEAST * largest) {
        continue;
      }
      rows++;
      number(out, row - last);
      last = row;
      ByteArrayOutputStream labels = new ByteArrayOutputStream();
      for (int label = 0; label < Label.COUNT; label++) {
        int weight = Math.round(learnt[row][label] / largest * LARGEST);
        if (weight != 0) {
          labels.write(label);
          labels.write(weight);
        }
      }
      out.write(labels.size() / 2);
      out.writeBytes(labels.toByteArray());
    }
    System.out.println(rows + " rows, " + out.size() + " bytes");
    byte[] body = out.toByteArray();
    return ByteBuffer.allocate(4 + body.length).putInt(rows).put(body).array();
  }

  private static float largest(float[] row) {
    float largest = 0;
    for (float weight : row) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return largest;
  }

  private static void number(ByteArrayOutputStream out, int number) {
    int rest = number;
    while (rest > 0x7f) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
