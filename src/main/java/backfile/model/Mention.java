package backfile.model;

/**
 * One place where an article uses a name.
 *
 * @param passage which passage of {@link Article#passages}, counted from 0
 * @param start first UTF-16 unit of the name in the passage's text
 * @param end behind the last unit
 */
public record Mention(int passage, int start, int end) implements Comparable<Mention> {
  /** Refuses an empty stretch. */
  public Mention {
    if (passage < 0 || start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a mention from " + start + " to " + end + " of passage " + passage);
    }
  }

  /** In reading order, the longer first where two begin together. */
  @Override
  public int compareTo(Mention other) {
    int order = Integer.compare(passage, other.passage);
    order = order != 0 ? order : Integer.compare(start, other.start);
    return order != 0 ? order : Integer.compare(other.end, end);
  }

  /** Whether the two share text. */
  public boolean touches(Mention other) {
    return passage == other.passage && start < other.end && other.start < end;
  }

  /** How many UTF-16 units it has. */
  public int length() {
    return end - start;
  }

  /** Whether the two share text and each has some that the other has not. */
  public boolean crosses(Mention other) {
    return touches(other)
        && (start < other.start && end < other.end || start > other.start && end > other.end);
  }
}
