package backfile.render;

/** A name of an article; {@code lang} and {@code dir} are the definition's. */
public record GlossItem(
    String slug,
    String style,
    String kind,
    String name,
    String nameLang,
    String nameDir,
    String href,
    int mentions,
    String counts,
    String definition,
    String lang,
    String dir) {}
