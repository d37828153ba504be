package backfile.render;

import backfile.model.Catalogue;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Excerpt;
import backfile.model.Relation;
import backfile.model.Slug;
import backfile.places.Countries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is part of what, and who says so: an editor, whose word goes first; a sentence; else, for
 * places, the list of points. Where sentences say different things, nothing is said. Immutable.
 */
final class Kinship {
  /** An organisation that is said to be part of more others than this is a name of several. */
  private static final int MOST_WHOLES = 2;

  private final Catalogue catalogue;
  private final Map<Slug, List<Relation>> said = new HashMap<>();
  private final Map<Slug, List<Tie>> wholes = new HashMap<>();
  private final Map<Slug, List<Tie>> parts = new HashMap<>();

  /**
   * Another entry and who says so.
   *
   * @param evidence the sentence; without one it is {@code source}
   * @param source the list, or an empty text for an editor
   */
  record Tie(Entity other, Optional<Excerpt> evidence, String source) {}

  Kinship(Catalogue catalogue, Pictures pictures, List<Relation> relations) {
    this.catalogue = catalogue;
    relations.forEach(r -> said.computeIfAbsent(r.of(), s -> new ArrayList<>()).add(r));
    for (Entity entity : catalogue.shownEntities()) {
      List<Tie> all = byEditor(entity);
      if (all.isEmpty()) {
        all = new ArrayList<>(bySentences(entity));
        boolean country = all.stream().anyMatch(t -> Countries.isCountry(t.other().name()));
        if (!country && !contradicts(entity)) {
          pictures.countryOf(entity).ifPresent(all::add);
        }
      }
      wholes.put(entity.slug(), all);
      for (Tie tie : all) {
        parts
            .computeIfAbsent(tie.other().slug(), s -> new ArrayList<>())
            .add(new Tie(entity, tie.evidence(), tie.source()));
      }
    }
    parts.values().forEach(list -> list.sort(Comparator.comparing(t -> t.other().sort())));
  }

  private List<Tie> byEditor(Entity entity) {
    return entity.partOf().stream()
        .filter(whole -> !whole.equals(entity.slug()))
        .flatMap(whole -> catalogue.shown(whole).stream())
        .map(whole -> new Tie(whole, Optional.empty(), ""))
        .toList();
  }

  private List<Tie> bySentences(Entity entity) {
    List<Tie> ties = new ArrayList<>();
    for (Relation r : of(entity.slug(), Relation.Kind.PART_OF)) {
      boolean mutual =
          of(new Slug(r.what()), Relation.Kind.PART_OF).stream()
              .anyMatch(back -> back.what().equals(entity.slug().value()));
      if (!mutual) {
        catalogue
            .shown(new Slug(r.what()))
            .ifPresent(whole -> ties.add(new Tie(whole, Optional.of(r.evidence()), "")));
      }
    }
    return contradicts(entity) ? List.of() : ties;
  }

  /** Whether sentences put a place into several countries, or an organisation into many others. */
  private boolean contradicts(Entity entity) {
    Set<String> countries = new TreeSet<>();
    List<Relation> all = of(entity.slug(), Relation.Kind.PART_OF);
    for (Relation r : all) {
      catalogue
          .shown(new Slug(r.what()))
          .map(Entity::name)
          .filter(Countries::isCountry)
          .ifPresent(countries::add);
    }
    return countries.size() > 1
        || entity.type() == EntityType.ORGANISATION && all.size() > MOST_WHOLES;
  }

  /** What an entry is part of. */
  List<Tie> wholes(Entity entity) {
    return wholes.getOrDefault(entity.slug(), List.of());
  }

  /** What is part of an entry, in the order of the names. */
  List<Tie> parts(Entity entity) {
    return parts.getOrDefault(entity.slug(), List.of());
  }

  /** What sentences say of an entry, the newest first. */
  List<Relation> of(Slug entity, Relation.Kind kind) {
    return said.getOrDefault(entity, List.of()).stream().filter(r -> r.kind() == kind).toList();
  }
}
