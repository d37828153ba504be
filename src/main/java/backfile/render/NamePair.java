package backfile.render;

/** Two names, how many articles mention both, and the address of their page or an empty text. */
public record NamePair(Page.NameLink one, Page.NameLink other, int number, String href) {}
