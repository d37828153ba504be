package backfile.render;

/** An address, and the day of its last change or an empty text. */
public record SitemapEntry(String address, String changed) {}
