package backfile.render;

import java.util.List;

/** An article in a feed. */
public record FeedEntry(
    String address,
    String title,
    String lang,
    String published,
    String updated,
    String summary,
    List<String> authors) {
  /** Copies the list. */
  public FeedEntry {
    authors = List.copyOf(authors);
  }
}
