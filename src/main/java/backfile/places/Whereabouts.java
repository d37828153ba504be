package backfile.places;

import backfile.letters.Slugs;
import backfile.model.Catalogue;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the places of an archive are. What a person wrote goes first. Else the list of points
 * decides, where it knows one place of the name; where it knows several, the articles do: when in
 * most of those that mention the name the country of one of them is named, and that of no other in
 * any. A name that is still open has no point. Immutable.
 */
public final class Whereabouts {
  private final Map<Slug, Entity.Coordinates> points = new HashMap<>();
  private final Map<Slug, Slug> countryOf = new HashMap<>();

  /** The whereabouts of all places of an archive. */
  public Whereabouts(Catalogue catalogue) {
    Map<Slug, Set<Slug>> countries = new HashMap<>();
    for (Entity entity : catalogue.shownEntities()) {
      if (entity.type() == EntityType.PLACE) {
        Slugs.of(entity.name()).ifPresent(name -> countries.put(name, in(catalogue, entity)));
      }
    }
    for (Entity entity : catalogue.shownEntities()) {
      if (entity.coordinates().isPresent()) {
        points.put(entity.slug(), entity.coordinates().get());
      } else if (entity.type() == EntityType.PLACE) {
        List<Gazetteer.Point> all = Gazetteer.INSTANCE.of(entity.name());
        (all.size() > 1 ? decided(all, in(catalogue, entity), countries) : all.stream().findFirst())
            .ifPresent(
                p -> {
                  points.put(entity.slug(), new Entity.Coordinates(p.lat(), p.lon(), p.from()));
                  inCountry(catalogue, entity, p);
                });
      }
    }
  }

  /**
   * Keeps the entry of the country that a place lies in, where an article that names the place
   * names it as well.
   */
  private void inCountry(Catalogue catalogue, Entity place, Gazetteer.Point point) {
    boolean own = Slugs.of(place.name()).filter(point.country()::equals).isPresent();
    catalogue
        .shown(point.country())
        .filter(c -> c.type() == EntityType.PLACE && !own && Countries.isSettled(place.name()))
        .filter(c -> Slugs.of(c.name()).filter(point.country()::equals).isPresent())
        .filter(c -> !common(in(catalogue, place), in(catalogue, c)).isEmpty())
        .ifPresent(c -> countryOf.put(place.slug(), c.slug()));
  }

  private static Set<Slug> in(Catalogue catalogue, Entity entity) {
    Set<Slug> articles = new HashSet<>();
    catalogue.concordance().articlesOf(entity.slug()).forEach(use -> articles.add(use.slug()));
    return articles;
  }

  private static Optional<Gazetteer.Point> decided(
      List<Gazetteer.Point> all, Set<Slug> articles, Map<Slug, Set<Slug>> countries) {
    List<Gazetteer.Point> near = new ArrayList<>();
    for (Gazetteer.Point point : all) {
      if (!common(articles, countries.getOrDefault(point.country(), Set.of())).isEmpty()) {
        near.add(point);
      }
    }
    if (near.size() != 1) {
      return Optional.empty();
    }
    Set<Slug> both = common(articles, countries.getOrDefault(near.get(0).country(), Set.of()));
    return 2 * both.size() > articles.size() ? Optional.of(near.get(0)) : Optional.empty();
  }

  private static Set<Slug> common(Set<Slug> one, Set<Slug> other) {
    Set<Slug> common = new HashSet<>(one);
    common.retainAll(other);
    return common;
  }

  /** The country that the list of points puts a place in; nothing where that is not certain. */
  public Optional<Slug> countryOf(Slug place) {
    return Optional.ofNullable(countryOf.get(place));
  }

  /** Where an entry is, with who says so; nothing where that is not certain. */
  public Optional<Entity.Coordinates> of(Slug entity) {
    return Optional.ofNullable(points.get(entity));
  }
}
