package backfile.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of text with its marks. The text is what a reader reads, free of markup; a line feed in it
 * is a hard line break. Marks stand {@link Mark#OUTERMOST_FIRST} and never cross.
 */
public record Prose(String text, List<Mark> marks) {

  /** Sorts the marks; refuses marks that reach outside the text or cross. */
  public Prose {
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.sort(Mark.OUTERMOST_FIRST);
    for (int i = 0; i < sorted.size(); i++) {
      Mark mark = sorted.get(i);
      if (mark.end() > text.length()) {
        throw new IllegalArgumentException("a mark up to " + mark.end() + " in " + text.length());
      }
      for (int j = i + 1; j < sorted.size() && sorted.get(j).start() < mark.end(); j++) {
        if (mark.crosses(sorted.get(j))) {
          throw new IllegalArgumentException("marks that cross: " + mark + ", " + sorted.get(j));
        }
      }
    }
    marks = List.copyOf(sorted);
  }

  /** Text without any mark. */
  public static Prose plain(String text) {
    return new Prose(text, List.of());
  }

  /** The same text with these marks as well. */
  public Prose with(List<Mark> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Mark> all = new ArrayList<>(marks);
    all.addAll(more);
    return new Prose(text, all);
  }
}
