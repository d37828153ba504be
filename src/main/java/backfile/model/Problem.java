package backfile.model;

import java.util.Comparator;

/**
 * Something a person should know: the place, what is wrong there, and the way out.
 *
 * @param file the file, relative to the archive's folder
 * @param line the line, counted from 1; 0 when the whole file is meant
 * @param what what is wrong, with the value
 * @param hint what to do about it, as an instruction; empty when there is nothing to do
 */
public record Problem(String file, int line, String what, String hint, Weight weight)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::what)
          .thenComparing(Problem::hint);

  /** What a problem means for the build. */
  public enum Weight {
    /** Worth knowing; everything was published. */
    NOTE,
    /** Something was set aside: exit code 1. */
    ASIDE
  }

  /** Something was set aside. */
  public static Problem aside(String file, int line, String what, String hint) {
    return new Problem(file, line, what, hint, Weight.ASIDE);
  }

  /** Something worth knowing. */
  public static Problem note(String file, int line, String what, String hint) {
    return new Problem(file, line, what, hint, Weight.NOTE);
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
