package backfile.render;

import java.util.List;

/**
 * The articles of a year, or of another stretch of time.
 *
 * @param href where all of them are; empty where that is here
 * @param count how many there are, of which {@code rows} are the newest
 */
public record Year(String id, String label, String href, int count, List<Row> rows) {
  /** Copies the list. */
  public Year {
    rows = List.copyOf(rows);
  }
}
