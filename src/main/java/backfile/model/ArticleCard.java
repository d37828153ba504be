package backfile.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the rest of the archive needs to know of an article: everything that lists, feeds and other
 * articles' pages show of it, and nothing of its body.
 *
 * @param title what the article is called: its headline, or its first words where it has none
 * @param standfirst or empty
 * @param language BCP 47, never empty
 * @param topics as its source or a person gives them
 * @param record whether only its record is shown
 */
public record ArticleCard(
    Slug slug,
    String title,
    String standfirst,
    Optional<PartialDate> published,
    Optional<PartialDate> modified,
    List<String> authors,
    String language,
    List<String> topics,
    boolean record) {

  /** Newest first; undated articles last; equal ones by slug. */
  public static final Comparator<ArticleCard> NEWEST_FIRST =
      Comparator.<ArticleCard, String>comparing(
              c -> c.published().map(PartialDate::iso).orElse(""), Comparator.reverseOrder())
          .thenComparing(ArticleCard::slug);

  /** Copies the lists. */
  public ArticleCard {
    authors = List.copyOf(authors);
    topics = List.copyOf(topics);
  }

  /** The year of publication as text; empty when unknown. */
  public String year() {
    return published.map(d -> String.valueOf(d.year())).orElse("");
  }
}
