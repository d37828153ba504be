package backfile.render;

/** Two names, and how many articles mention both. */
public record NamePair(Page.NameLink one, Page.NameLink other, int number) {}
