package backfile.render;

import backfile.model.Html;
import java.util.List;

/**
 * Places on a map, with the list of them.
 *
 * @param picture empty where there is no map
 * @param href leads to the map of all
 */
public record Mapped(Html picture, List<Ranked> places, String href) {
  /** Copies the list. */
  public Mapped {
    places = List.copyOf(places);
  }
}
