package backfile.model;

/**
 * What a sentence says of how an entry stands to another, or to a date.
 *
 * @param of the entry
 * @param what the slug of the other entry, or for {@link Kind#DATE} the date in its ISO form
 * @param evidence the sentence, both marked
 */
public record Relation(Slug of, Kind kind, String what, Excerpt evidence) {

  /** How the two stand. */
  public enum Kind {
    /** "the Intelligence Committee of the Senate", "Tangier, a port in the north of Morocco". */
    PART_OF,
    /** "the Oslo Accords, signed in Washington". */
    PLACE,
    /** "the Madrid Accords of 14 November 1975". */
    DATE,
    /** "the Camp David Accords between Egypt and Israel". */
    PARTY
  }
}
