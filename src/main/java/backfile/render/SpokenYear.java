package backfile.render;

import java.util.List;

/** The dates of one year that articles speak of. */
public record SpokenYear(String id, String label, List<SpokenDate> dates) {
  /** Copies the list. */
  public SpokenYear {
    dates = List.copyOf(dates);
  }
}
