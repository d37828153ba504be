package backfile.compare;

import backfile.model.Passage;
import java.util.List;
import java.util.Optional;

/**
 * A text in {@value #SIZE} small numbers: two texts agree in about as many of them as they have
 * shingles in common (min-wise hashing: Broder, "On the resemblance and containment of documents",
 * 1997; 16 bits of each minimum are enough: Li and König 2010). Nothing in it is by chance: the
 * same text has the same sketch on every machine.
 */
public final class Sketch {
  static final int SIZE = 120;

  /** Shorter texts are alike by chance: a greeting, a weather report, a row of results. */
  private static final int FEWEST_WORDS = 50;

  /** In a shorter text one paragraph that all articles of a paper share is half of it. */
  private static final int SHORT = 150;

  private static final double ALIKE = 0.5;
  private static final double ALIKE_IF_SHORT = 0.75;

  private static final long[] FACTORS = new long[SIZE];

  static {
    for (int i = 0; i < SIZE; i++) {
      FACTORS[i] = Shingles.mixed(i) | 1;
    }
  }

  private final int words;
  private final short[] minima;

  private Sketch(int words, short[] minima) {
    this.words = words;
    this.minima = minima;
  }

  /** The sketch of a text; nothing for one of fewer than {@value #FEWEST_WORDS} words. */
  public static Optional<Sketch> of(List<Passage> passages) {
    Shingles shingles = Shingles.of(passages);
    if (shingles.words() < FEWEST_WORDS) {
      return Optional.empty();
    }
    long[] lowest = shingles.lowest(FACTORS);
    short[] minima = new short[SIZE];
    for (int i = 0; i < SIZE; i++) {
      minima[i] = (short) (lowest[i] >>> 24);
    }
    return Optional.of(new Sketch(shingles.words(), minima));
  }

  /** How many words the text has. */
  int words() {
    return words;
  }

  /** How much two texts have in common, from 0 to 1 (the Jaccard index of their shingles). */
  double likeness(Sketch other) {
    int same = 0;
    for (int i = 0; i < SIZE; i++) {
      same += minima[i] == other.minima[i] ? 1 : 0;
    }
    return same / (double) SIZE;
  }

  /** How much two texts must have in common for one to be a version of the other. */
  double enough(Sketch other) {
    return Math.min(words, other.words) < SHORT ? ALIKE_IF_SHORT : ALIKE;
  }

  /** Some of the numbers as one: texts that are alike agree in one such band at least. */
  long band(int from, int rows) {
    long band = from;
    for (int i = from; i < from + rows; i++) {
      band = Shingles.mixed(band ^ (minima[i] & 0xffffL));
    }
    return band;
  }
}
