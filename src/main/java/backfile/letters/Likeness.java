package backfile.letters;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Words that were probably meant. */
public final class Likeness {
  private Likeness() {}

  /**
   * How many letters have to be put in, left out or changed to make one word of another
   * (Levenshtein 1966); {@code far} where it is so many or more.
   */
  public static int distance(String one, String other, int far) {
    if (Math.abs(one.length() - other.length()) >= far) {
      return far;
    }
    int[] above = new int[other.length() + 1];
    Arrays.setAll(above, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int k = 1; k <= other.length(); k++) {
        int change = one.charAt(i - 1) == other.charAt(k - 1) ? 0 : 1;
        row[k] = Math.min(above[k - 1] + change, 1 + Math.min(above[k], row[k - 1]));
      }
      above = row;
    }
    return Math.min(far, above[other.length()]);
  }

  /**
   * Those of many words that a misspelt one may mean, the likeliest first: that differ in a few
   * letters, that hold it, or of which a part between hyphens is such a word.
   *
   * @param most how many are wanted
   */
  public static List<String> near(String word, Collection<String> known, int most) {
    int far = 2 + word.length() / 4;
    int farOfPart = Math.min(3, 1 + word.length() / 3);
    record Near(String word, int distance) {}
    return known.stream()
        .map(
            w -> {
              boolean holds = word.length() > 2 && w.contains(word);
              int distance = holds ? 1 : distance(word, w, far);
              for (String part : w.split("-")) {
                distance =
                    distance(word, part, farOfPart) < farOfPart ? Math.min(distance, 2) : distance;
              }
              return new Near(w, distance);
            })
        .filter(n -> n.distance() < far)
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
        .limit(most)
        .map(Near::word)
        .toList();
  }
}
