package backfile.model;

/**
 * What an article says that a name is, in the article's own words.
 *
 * @param text the words, begun with a capital; words in square brackets say what a pronoun means
 * @param from how the article says it
 * @param paragraph the id of the passage
 * @param sentence the whole sentence, as evidence
 */
public record Definition(String text, Manner from, String paragraph, String sentence) {

  /** How a text defines a name, the surest first. */
  public enum Manner {
    /** "pacts known as the Abraham Accords". */
    KNOWN_AS,
    /** "Zohar Palti, head of the bureau, said". */
    APPOSITION,
    /** "Donald Trump's term as U.S. president". */
    OFFICE,
    /** "the movement fighting for independence". */
    PARTICIPLE,
    /** "Defense Minister Benny Gantz". */
    TITLE
  }
}
