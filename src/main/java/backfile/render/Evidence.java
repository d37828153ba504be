package backfile.render;

/** The sentence that a definition is taken from; empty texts where there is none. */
public record Evidence(String href, String title, String text, String lang, String dir) {}
