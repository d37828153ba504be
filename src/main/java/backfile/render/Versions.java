package backfile.render;

import java.util.List;

/**
 * Where much the same text is to be found. On a copy: the fullest version, and what differs from
 * it. On that: its copies.
 */
public record Versions(
    Row fullest,
    String shared,
    List<String> here,
    int moreHere,
    List<String> there,
    int moreThere,
    List<Row> copies,
    int moreCopies) {
  /** Copies the lists. */
  public Versions {
    here = List.copyOf(here);
    there = List.copyOf(there);
    copies = List.copyOf(copies);
  }
}
