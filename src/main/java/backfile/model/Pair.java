package backfile.model;

/** Two entries that are looked at together, the one whose slug sorts first in front. */
public record Pair(Slug one, Slug other) implements Comparable<Pair> {

  /** The pair of two entries, whatever their order; refuses an entry with itself. */
  public static Pair of(Slug one, Slug other) {
    return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
  }

  /** Refuses what {@link #of} would not make. */
  public Pair {
    if (one.compareTo(other) >= 0) {
      throw new IllegalArgumentException("no pair: " + one + ", " + other);
    }
  }

  /** Whether the entry is one of the two. */
  public boolean has(Slug entity) {
    return one.equals(entity) || other.equals(entity);
  }

  @Override
  public int compareTo(Pair pair) {
    int order = one.compareTo(pair.one);
    return order != 0 ? order : other.compareTo(pair.other);
  }
}
