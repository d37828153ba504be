package backfile.model;

import java.util.List;

/**
 * An article whose mentions are known and whose links are placed.
 *
 * @param passages the article's passages, marked with {@link Mark.Kind#NAME_LINK} and {@link
 *     Mark.Kind#NAME}
 * @param mentions in reading order
 */
public record LinkedArticle(Article article, List<Passage> passages, List<Found> mentions) {
  /** Copies the lists. */
  public LinkedArticle {
    passages = List.copyOf(passages);
    mentions = List.copyOf(mentions);
  }

  /** A mention and the entry that it means. */
  public record Found(Slug entity, Mention at, String how) {}
}
