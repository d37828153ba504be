package backfile.model;

import java.util.Comparator;

/**
 * A stretch of a {@link Prose} that is more than plain text, from {@code start} (inclusive) to
 * {@code end} (exclusive) in UTF-16 units of the prose's text.
 *
 * @param target the address of a link or picture, the label of a footnote, the slug of a name; else
 *     empty
 */
public record Mark(int start, int end, Kind kind, String target) {

  /** Longer before shorter at the same start, so that marks that hold others come first. */
  public static final Comparator<Mark> OUTERMOST_FIRST =
      Comparator.comparingInt(Mark::start)
          .thenComparing(Comparator.comparingInt(Mark::end).reversed())
          .thenComparing(Mark::kind);

  /** What a mark says of its text. A kind that stands earlier holds a later one of equal length. */
  public enum Kind {
    /** A link to an address with an allowed scheme or a relative one. */
    LINK,
    /** A mention that leads to its glossary page. */
    NAME_LINK,
    /** A mention that is not linked, but known. */
    NAME,
    EMPHASIS,
    STRONG,
    STRIKE,
    /** A picture of the archive; the text is what is said in its stead. */
    PICTURE,
    /** The mark that calls a footnote; its text is the label. */
    NOTE_CALL,
    CODE;

    /** Whether it stresses text or strikes it out, and is nothing else. */
    public boolean isEmphasis() {
      return switch (this) {
        case EMPHASIS, STRONG, STRIKE -> true;
        case LINK, NAME_LINK, NAME, PICTURE, NOTE_CALL, CODE -> false;
      };
    }

    /** Whether a name inside a mark of this kind may become a link. */
    public boolean mayHoldLinks() {
      return isEmphasis();
    }
  }

  /** Refuses a stretch that ends before it begins. */
  public Mark {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a mark from " + start + " to " + end);
    }
  }

  /** Whether the two share text and neither holds the other. */
  public boolean crosses(Mark other) {
    return start < other.start && other.start < end && end < other.end
        || other.start < start && start < other.end && other.end < end;
  }

  /** Whether the two share any text. */
  public boolean touches(Mark other) {
    return start < other.end && other.start < end;
  }
}
