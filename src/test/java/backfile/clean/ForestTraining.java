package backfile.clean;

import backfile.model.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Trains the {@link Forest} by which {@link Furniture} tells page furniture from text, and writes
 * it: the same bytes from the same corpus. The program builds without it.
 *
 * <p>The method is Friedman's gradient boosting for the logistic loss, with trees grown leaf by
 * leaf from histograms as in Ke and others, "LightGBM", NIPS 2017.
 */
final class ForestTraining {
  private static final int TREES = 80;
  private static final int LEAVES = 8;
  private static final int BINS = 64;
  private static final int LEAST_IN_LEAF = 40;
  private static final double RATE = 0.1;
  private static final double RIDGE = 5;

  /** Which part of the measures each split may choose from. */
  private static final double CHOICE = 0.3;

  private final float[][] rows;
  private final double[] truth;
  private final float[][] cuts;
  private final byte[][] bins;
  private final double[] odds;
  private final double[] slope;
  private final double[] weight;
  private final Random random = new Random(1);

  private ForestTraining(List<float[]> measured, List<Boolean> furniture) {
    rows = measured.toArray(float[][]::new);
    truth = furniture.stream().mapToDouble(f -> f ? 1 : 0).toArray();
    odds = new double[rows.length];
    slope = new double[rows.length];
    weight = new double[rows.length];
    int measures = LineMeasures.NAMES.size();
    cuts = new float[measures][];
    bins = new byte[measures][rows.length];
    for (int m = 0; m < measures; m++) {
      cuts[m] = cuts(m);
      for (int r = 0; r < rows.length; r++) {
        int bin = 0;
        while (bin < cuts[m].length && rows[r][m] > cuts[m][bin]) {
          bin++;
        }
        bins[m][r] = (byte) bin;
      }
    }
  }

  /**
   * Trains and writes.
   *
   * @param args the corpus (a {@code .jsonl.gz} of raw texts with a label for each line), the file
   *     to write, and, to measure by what is left out, a fold from 0 to 4 of the documents
   */
  public static void main(String[] args) throws IOException {
    int leftOut = args.length > 2 ? Integer.parseInt(args[2]) : -1;
    List<float[]> measured = new ArrayList<>();
    List<Boolean> furniture = new ArrayList<>();
    for (TrainingTexts.Text text : TrainingTexts.read(Path.of(args[0]))) {
      if (text.fold() != leftOut) {
        learn(text, measured, furniture);
      }
    }
    List<String> forest = new ForestTraining(measured, furniture).train();
    forest.add(0, "# Made by ForestTraining from " + measured.size() + " lines; see NOTICE.");
    Files.writeString(Path.of(args[1]), String.join("\n", forest) + "\n");
  }

  private static void learn(
      TrainingTexts.Text text, List<float[]> measured, List<Boolean> furniture) {
    Sheet sheet = Cleaner.byRules(text.seed(), Survey.NONE, "en");
    LineMeasures measures = LineMeasures.of(sheet);
    for (int i = 0; i < sheet.size(); i++) {
      char label = text.label(sheet.line(i));
      if (sheet.isBody(i) && "BJC".indexOf(label) >= 0) {
        measured.add(measures.line(i));
        furniture.add(label != 'B');
      }
    }
  }

  /** Up to {@value #BINS} - 1 numbers that part the values of a measure evenly. */
  private float[] cuts(int measure) {
    float[] values = new float[rows.length];
    for (int r = 0; r < rows.length; r++) {
      values[r] = rows[r][measure];
    }
    Arrays.sort(values);
    List<Float> found = new ArrayList<>();
    for (int b = 1; b < BINS; b++) {
      int at = (int) ((long) b * values.length / BINS);
      int above = at;
      while (above < values.length && values[above] == values[at]) {
        above++;
      }
      if (above < values.length) {
        float cut = values[at] + (values[above] - values[at]) / 2;
        if (found.isEmpty() || found.get(found.size() - 1) < cut) {
          found.add(cut);
        }
      }
    }
    float[] cuts = new float[found.size()];
    for (int i = 0; i < cuts.length; i++) {
      cuts[i] = found.get(i);
    }
    return cuts;
  }

  private List<String> train() {
    double share = Arrays.stream(truth).sum() / truth.length;
    double start = StrictMath.log(share / (1 - share));
    Arrays.fill(odds, start);
    List<String> trees = new ArrayList<>(List.of("=" + (float) start));
    for (int t = 0; t < TREES; t++) {
      for (int r = 0; r < rows.length; r++) {
        double likelihood = 1 / (1 + StrictMath.exp(-odds[r]));
        slope[r] = truth[r] - likelihood;
        weight[r] = likelihood * (1 - likelihood);
      }
      trees.add(tree());
    }
    return trees;
  }

  /** A part of a tree while it grows. */
  private final class Node {
    final int[] members;
    private Split split = new Split(-1, 0, 0);
    private List<Node> parts = List.of();

    Node(int[] members) {
      this.members = members;
      findSplit();
    }

    private void findSplit() {
      double slopes = 0;
      double weights = 0;
      for (int r : members) {
        slopes += slope[r];
        weights += weight[r];
      }
      for (int m = 0; m < bins.length; m++) {
        if (random.nextDouble() < CHOICE) {
          trySplits(m, slopes, weights);
        }
      }
    }

    private void trySplits(int m, double slopes, double weights) {
      double[] slopeIn = new double[cuts[m].length + 1];
      double[] weightIn = new double[cuts[m].length + 1];
      int[] count = new int[cuts[m].length + 1];
      for (int r : members) {
        slopeIn[bins[m][r]] += slope[r];
        weightIn[bins[m][r]] += weight[r];
        count[bins[m][r]]++;
      }
      double slopeYes = 0;
      double weightYes = 0;
      int yes = 0;
      for (int cut = 0; cut < cuts[m].length; cut++) {
        slopeYes += slopeIn[cut];
        weightYes += weightIn[cut];
        yes += count[cut];
        double gain =
            worth(slopeYes, weightYes)
                + worth(slopes - slopeYes, weights - weightYes)
                - worth(slopes, weights);
        boolean enough = yes >= LEAST_IN_LEAF && members.length - yes >= LEAST_IN_LEAF;
        if (enough && gain > split.gain()) {
          split = new Split(m, cut, gain);
        }
      }
    }

    void part() {
      int m = split.measure();
      int[] yes = Arrays.stream(members).filter(r -> bins[m][r] <= split.cut()).toArray();
      int[] no = Arrays.stream(members).filter(r -> bins[m][r] > split.cut()).toArray();
      parts = List.of(new Node(yes), new Node(no));
    }

    /** Settles the answers below, and writes the part. */
    String settled() {
      if (!parts.isEmpty()) {
        String question =
            LineMeasures.NAMES.get(split.measure()) + "<=" + cuts[split.measure()][split.cut()];
        return question + " " + parts.get(0).settled() + " " + parts.get(1).settled();
      }
      double slopes = 0;
      double weights = 0;
      for (int r : members) {
        slopes += slope[r];
        weights += weight[r];
      }
      float answer = (float) (RATE * slopes / (weights + RIDGE));
      for (int r : members) {
        odds[r] += answer;
      }
      return "=" + answer;
    }
  }

  private record Split(int measure, int cut, double gain) {}

  private static double worth(double slopes, double weights) {
    return slopes * slopes / (weights + RIDGE);
  }

  private String tree() {
    int[] all = new int[rows.length];
    Arrays.setAll(all, r -> r);
    Node root = new Node(all);
    PriorityQueue<Node> open =
        new PriorityQueue<>(Comparator.comparingDouble((Node n) -> -n.split.gain()));
    open.add(root);
    for (int leaves = 1; leaves < LEAVES && !open.isEmpty(); leaves++) {
      Node best = open.remove();
      if (best.split.measure() < 0) {
        break;
      }
      best.part();
      open.addAll(best.parts);
    }
    return root.settled();
  }
}
