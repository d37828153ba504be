package backfile.clean;

import backfile.letters.Bundled;
import java.util.ArrayList;
import java.util.List;

/**
 * Boosted decision trees (Friedman, "Greedy function approximation: a gradient boosting machine",
 * Annals of Statistics 29, 2001): each tree asks of a line's measures one thing after the other and
 * ends in a number; the sum of the numbers is the log of the odds.
 *
 * <p>Written as text, a tree a line, parts parted by spaces: {@code name<=number} opens a question,
 * followed by the part for yes and the part for no; {@code =number} is an answer. Lines that begin
 * with {@code #} are notes.
 */
final class Forest {
  private final List<int[]> asked = new ArrayList<>();
  private final List<float[]> numbers = new ArrayList<>();
  private final List<int[]> otherwise = new ArrayList<>();

  private Forest() {}

  /** Reads a forest that is part of the program. */
  static Forest read(String name) {
    return of(Bundled.lines(Forest.class, name));
  }

  /** Reads a forest from its lines; refuses what is none. */
  static Forest of(List<String> lines) {
    Forest forest = new Forest();
    for (String line : lines) {
      forest.add(line.split(" "));
    }
    return forest;
  }

  private void add(String[] parts) {
    int[] ask = new int[parts.length];
    float[] number = new float[parts.length];
    int[] no = new int[parts.length];
    if (subtree(parts, 0, ask, number, no) != parts.length) {
      throw new IllegalArgumentException("a tree with something behind it");
    }
    asked.add(ask);
    numbers.add(number);
    otherwise.add(no);
  }

  /** Reads the part that begins at the index, and gives where it ends. */
  private static int subtree(String[] parts, int at, int[] ask, float[] number, int[] no) {
    String part = parts[at];
    int question = part.indexOf("<=");
    ask[at] = question < 0 ? -1 : LineMeasures.NAMES.indexOf(part.substring(0, question));
    number[at] = Float.parseFloat(part.substring(question < 0 ? 1 : question + 2));
    if (question < 0) {
      return at + 1;
    }
    if (ask[at] < 0) {
      throw new IllegalArgumentException("no measure: " + part);
    }
    no[at] = subtree(parts, at + 1, ask, number, no);
    return subtree(parts, no[at], ask, number, no);
  }

  /** How likely what the forest was trained to tell is true of these measures, from 0 to 1. */
  double likelihood(float[] measures) {
    double odds = 0;
    for (int t = 0; t < asked.size(); t++) {
      int[] ask = asked.get(t);
      float[] number = numbers.get(t);
      int[] no = otherwise.get(t);
      int at = 0;
      while (ask[at] >= 0) {
        at = measures[ask[at]] <= number[at] ? at + 1 : no[at];
      }
      odds += number[at];
    }
    return 1 / (1 + StrictMath.exp(-odds));
  }
}
