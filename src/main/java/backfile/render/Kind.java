package backfile.render;

/** A type with its number of names. */
public record Kind(String style, String text, int count) {}
