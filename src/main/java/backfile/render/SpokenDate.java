package backfile.render;

/**
 * A date that an article speaks of, in its sentence.
 *
 * @param article its title; empty on its own page
 * @param lang its language, where it is another than the site's
 * @param dir the direction that goes with it
 */
public record SpokenDate(DateText.View date, String article, String lang, String dir, Line line) {}
