package backfile.render;

/** A name in a list, or a form that leads to one ({@code see}). */
public record Entry(
    String id,
    String name,
    String nameLang,
    String nameDir,
    String href,
    String style,
    int articles,
    String definition,
    String lang,
    String dir,
    String see,
    String seeHref) {}
