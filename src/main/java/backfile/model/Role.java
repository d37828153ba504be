package backfile.model;

/**
 * What an article calls a person: an office, a rank or a part in what it tells, in its own words.
 *
 * @param text the words, begun with a capital
 * @param paragraph the id of the passage that says so
 */
public record Role(String text, Slug article, String paragraph) {}
