package backfile.render;

/** A feed: its address, and that of the page whose news it has. */
public record FeedLink(String title, String address, String home) {}
