package backfile.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The archive as a whole: its settings, a card for each article, the glossary and the concordance.
 * What every page may know of the others. Holds no bodies.
 *
 * @param cards {@link ArticleCard#NEWEST_FIRST}
 * @param roles what the articles call people, by entry
 * @param copies which articles are much the same text as another
 * @param pages the entries that have a page of their own
 * @param nav the free pages that the navigation leads to: their addresses with their titles
 */
public record Catalogue(
    Settings settings,
    List<ArticleCard> cards,
    Glossary glossary,
    Concordance concordance,
    Map<Slug, List<Role>> roles,
    Copies copies,
    Set<Slug> pages,
    List<FreePage> nav) {

  /** A page that a person wrote, by file name without ending and title. */
  public record FreePage(String name, String title) {}

  /** Copies the collections. */
  public Catalogue {
    cards = List.copyOf(cards);
    roles = Map.copyOf(roles);
    pages = Set.copyOf(pages);
    nav = List.copyOf(nav);
  }

  /** Whether an entry has a page. */
  public boolean hasPage(Slug entity) {
    return pages.contains(entity);
  }

  /** The entries that readers meet and that at least one article mentions, by slug. */
  public List<Entity> shownEntities() {
    return glossary.entities().stream()
        .filter(
            e -> e.shown() && (hasPage(e.slug()) || !concordance.articlesOf(e.slug()).isEmpty()))
        .toList();
  }

  /** The cards by slug. */
  public Map<Slug, ArticleCard> cardsBySlug() {
    Map<Slug, ArticleCard> map = new HashMap<>();
    cards.forEach(card -> map.put(card.slug(), card));
    return map;
  }

  /** The entry of a slug that readers meet. */
  public Optional<Entity> shown(Slug entity) {
    return glossary.entity(entity).filter(Entity::shown);
  }
}
