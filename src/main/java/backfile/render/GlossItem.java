package backfile.render;

/** A name of an article with what is said of it. */
public record GlossItem(
    String slug,
    String style,
    String kind,
    String name,
    String href,
    int mentions,
    String counts,
    String definition) {}
