package backfile.model;

import java.util.List;
import java.util.Map;

/**
 * Which articles mention which entries, and how often. Articles stand by slug, entries by slug.
 * Holds counts only; the words stay in the articles.
 *
 * @param mentions how often the archive mentions each entry
 */
public record Concordance(
    Map<Slug, List<Use>> byArticle, Map<Slug, List<Use>> byEntity, Map<Slug, Integer> mentions) {
  /** Nothing mentions anything. */
  public static final Concordance EMPTY = new Concordance(Map.of(), Map.of(), Map.of());

  /**
   * A use of an entry in an article.
   *
   * @param slug of the entry in {@link #byArticle}, of the article in {@link #byEntity}
   */
  public record Use(Slug slug, int mentions) {}

  /** Copies the maps. */
  public Concordance {
    byArticle = Map.copyOf(byArticle);
    byEntity = Map.copyOf(byEntity);
    mentions = Map.copyOf(mentions);
  }

  /** The entries of an article, by slug. */
  public List<Use> entitiesOf(Slug article) {
    return byArticle.getOrDefault(article, List.of());
  }

  /** The articles that mention an entry, by slug. */
  public List<Use> articlesOf(Slug entity) {
    return byEntity.getOrDefault(entity, List.of());
  }

  /** How often the archive mentions an entry. */
  public int mentionsOf(Slug entity) {
    return mentions.getOrDefault(entity, 0);
  }
}
