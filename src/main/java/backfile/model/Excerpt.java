package backfile.model;

/**
 * A mention in its sentence, as a concordance shows it.
 *
 * @param article the article
 * @param paragraph the id of the passage
 * @param number what people call the passage; 0 where it has no number
 * @param kind what part of the article it is
 * @param before the sentence before the name, cut at a word, an ellipsis where it was cut
 * @param name the name as it stands
 * @param behind the sentence behind the name
 * @param speaks whether the sentence quotes what the name's bearer says
 */
public record Excerpt(
    Slug article,
    String paragraph,
    int number,
    Passage.Kind kind,
    String before,
    String name,
    String behind,
    boolean speaks) {}
