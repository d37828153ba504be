package backfile.render;

import java.util.List;

/** The names of one type in an article. */
public record Gloss(String heading, List<GlossItem> items) {}
