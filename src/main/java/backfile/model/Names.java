package backfile.model;

import java.util.List;

/** All names of one article, in the order of their first mention. Nothing else of its text. */
public record Names(List<Name> names) {
  /** No names. */
  public static final Names NONE = new Names(List.of());

  /** Copies the list. */
  public Names {
    names = List.copyOf(names);
  }
}
