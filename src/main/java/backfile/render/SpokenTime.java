package backfile.render;

import java.util.List;

/**
 * The dates of a stretch of time that articles speak of.
 *
 * @param href the page where all of them are; empty where that is here
 * @param count how many sentences there are, of which {@code dates} may be a choice
 */
public record SpokenTime(String id, String label, String href, int count, List<SpokenDate> dates) {
  /** Copies the list. */
  public SpokenTime {
    dates = List.copyOf(dates);
  }
}
