package backfile.model;

import java.util.HashMap;
import java.util.Map;

/**
 * What the seeds of an archive have in common, gathered before any of them is cleaned: which short
 * lines stand in several. An associative and commutative reduction: {@link #of} one seed each, then
 * {@link #and}, in any order.
 *
 * <p>Only lines of at most {@value #LONGEST} characters are counted, because page furniture is
 * short; a line counts once a seed.
 */
public final class Survey {
  private static final int LONGEST = 80;

  /** What is known of no seeds. */
  public static final Survey NONE = new Survey(Map.of());

  private final Map<String, Integer> seedsWithLine;

  private Survey(Map<String, Integer> seedsWithLine) {
    this.seedsWithLine = seedsWithLine;
  }

  /** What one seed adds. */
  public static Survey of(Seed seed) {
    Map<String, Integer> lines = new HashMap<>();
    for (String line : seed.lines()) {
      String text = line.strip();
      if (!text.isEmpty() && text.length() <= LONGEST) {
        lines.put(text, 1);
      }
    }
    return new Survey(lines);
  }

  /** Both together. Neither may be used afterwards. */
  public Survey and(Survey other) {
    if (seedsWithLine.size() < other.seedsWithLine.size()) {
      return other.and(this);
    }
    Map<String, Integer> sum =
        seedsWithLine instanceof HashMap ? seedsWithLine : new HashMap<>(seedsWithLine);
    other.seedsWithLine.forEach((line, n) -> sum.merge(line, n, Integer::sum));
    return new Survey(sum);
  }

  /** In how many seeds this line stands, white space at its ends aside; 0 for a long one. */
  public int seedsWith(String line) {
    return seedsWithLine.getOrDefault(line.strip(), 0);
  }
}
