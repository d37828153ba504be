package backfile.render;

import java.util.List;

/** Feeds of one kind. */
public record FeedGroup(String title, List<FeedLink> feeds) {}
