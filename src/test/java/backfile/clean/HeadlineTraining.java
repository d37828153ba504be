package backfile.clean;

import backfile.model.Seed;
import backfile.model.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Learns what each of the {@linkplain HeadlineSigns signs} of a headline weighs, and writes it: the
 * same bytes from the same corpus. The program builds without it.
 *
 * <p>The method is McFadden's conditional logit, "Conditional logit analysis of qualitative choice
 * behavior", 1974: of the lines of a text, and of none, which weighs 0, one is the headline with a
 * likelihood in proportion to e to the power of its weight; the weights are those that make the
 * true ones likeliest, less a little for their squares.
 */
final class HeadlineTraining {
  private static final int STEPS = 20_000;
  private static final double STEP = 0.5;

  /** About one text in seven comes without its headline. */
  private static final double WORTH_OF_NONE = 0.15;

  private static final int LEAST_OF_TITLE = 3;
  private static final double RIDGE = 0.0005;

  /** A text: the signs of the lines that may be its headline, and which of them is; or -1. */
  private record Choice(List<double[]> lines, int truth, double worth) {}

  private HeadlineTraining() {}

  /**
   * Learns and writes.
   *
   * @param args the corpus, the file to write, and, to measure by what is left out, a fold from 0
   *     to 4 of the documents
   */
  public static void main(String[] args) throws IOException {
    int leftOut = args.length > 2 ? Integer.parseInt(args[2]) : -1;
    List<Choice> learnt = new ArrayList<>();
    List<Choice> asked = new ArrayList<>();
    for (TrainingTexts.Text text : TrainingTexts.read(Path.of(args[0]))) {
      (text.fold() == leftOut ? asked : learnt).addAll(choices(text));
    }
    double[] weights = weights(learnt);
    List<String> lines = new ArrayList<>();
    lines.add("# Made by HeadlineTraining from " + learnt.size() + " texts; see NOTICE.");
    for (int s = 0; s < weights.length; s++) {
      lines.add(HeadlineSigns.NAMES.get(s) + String.format(Locale.ROOT, " %.2f", weights[s]));
    }
    Files.writeString(Path.of(args[1]), String.join("\n", lines) + "\n");
    System.out.println(right(learnt, weights) + "; left out: " + right(asked, weights));
  }

  /**
   * A text is asked as it is and as a person copies it, without what stands around the article; and
   * both without the headline, so that "none" is learnt as well. One whose headline is not known to
   * be among its lines teaches nothing.
   */
  private static List<Choice> choices(TrainingTexts.Text text) {
    List<String> lines = text.seed().lines();
    boolean labelled = text.labels().indexOf('H') >= 0;
    Set<Integer> headlines = new HashSet<>();
    Set<Integer> page = new TreeSet<>();
    Set<Integer> article = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      char label = text.labels().charAt(i);
      boolean is = labelled ? label == 'H' : isTitle(lines.get(i), text.title());
      if (is) {
        headlines.add(i);
      }
      page.add(i);
      if (is && headlines.size() == 1 || "KYTB-".indexOf(label) >= 0) {
        article.add(i);
      }
    }
    List<Choice> choices = new ArrayList<>();
    for (Set<Integer> some :
        headlines.isEmpty() ? List.<Set<Integer>>of() : List.of(page, article)) {
      choices.add(choice(lines, some, headlines, 1));
      Set<Integer> without = new TreeSet<>(some);
      without.removeAll(headlines);
      choices.add(choice(lines, without, Set.of(), WORTH_OF_NONE));
    }
    return choices;
  }

  /** The title of a page often is its headline with the name of the site. */
  private static boolean isTitle(String line, String title) {
    return line.split(" ", -1).length >= LEAST_OF_TITLE
        && title.toLowerCase(Locale.ROOT).startsWith(line.toLowerCase(Locale.ROOT));
  }

  private static Choice choice(
      List<String> lines, Set<Integer> some, Set<Integer> headlines, double worth) {
    List<Integer> places = List.copyOf(some);
    Seed seed = TrainingTexts.seed(places.stream().map(lines::get).toList());
    Headline headline = Cleaner.headline(seed, Survey.NONE, "en");
    HeadlineSigns signs = headline.signs();
    List<double[]> candidates = new ArrayList<>();
    int truth = -1;
    // Of a text that its first line opens no weight is asked.
    for (int k = 0; k < signs.size() && !signs.opensText(0); k++) {
      if (headline.mayBe(signs, k)) {
        boolean is = headlines.contains(places.get(signs.number(k) - 1));
        truth = truth < 0 && is ? candidates.size() : truth;
        candidates.add(signs.of(k));
      }
    }
    return new Choice(candidates, truth, worth);
  }

  private static double[] weights(List<Choice> choices) {
    double[] weights = new double[HeadlineSigns.NAMES.size()];
    for (int step = 0; step < STEPS; step++) {
      double[] slope = new double[weights.length];
      for (Choice choice : choices) {
        addSlope(choice, weights, slope);
      }
      for (int s = 0; s < weights.length; s++) {
        weights[s] += STEP * (slope[s] / choices.size() - RIDGE * weights[s]);
      }
    }
    return weights;
  }

  private static void addSlope(Choice choice, double[] weights, double[] slope) {
    double[] likelihood =
        choice.lines().stream().mapToDouble(l -> StrictMath.exp(weight(l, weights))).toArray();
    double all = 1 + Arrays.stream(likelihood).sum();
    for (int k = 0; k < likelihood.length; k++) {
      double[] signs = choice.lines().get(k);
      double wanted = (k == choice.truth() ? 1 : 0) - likelihood[k] / all;
      for (int s = 0; s < slope.length; s++) {
        slope[s] += choice.worth() * wanted * signs[s];
      }
    }
  }

  private static double weight(double[] signs, double[] weights) {
    double weight = 0;
    for (int s = 0; s < signs.length; s++) {
      weight += signs[s] * weights[s];
    }
    return weight;
  }

  private static String right(List<Choice> choices, double[] weights) {
    int right = 0;
    for (Choice choice : choices) {
      double most = 0;
      int best = -1;
      for (int k = 0; k < choice.lines().size(); k++) {
        double weight = weight(choice.lines().get(k), weights);
        best = weight > most ? k : best;
        most = Math.max(most, weight);
      }
      right += best == choice.truth() ? 1 : 0;
    }
    return right + " of " + choices.size() + " right";
  }
}
