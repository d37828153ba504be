package backfile.analyse;

import backfile.letters.Reserved;
import backfile.letters.Slugs;
import backfile.model.Entity;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The slugs that are given out: old ones again, new ones once. */
final class SlugBook {
  /** For a name of which nothing can be written in ASCII. */
  private static final Slug NOBODY = new Slug("name");

  private final Map<String, List<Entity>> old = new HashMap<>();
  private final Set<Slug> taken = new HashSet<>();
  private final Set<Slug> free = new HashSet<>();

  /**
   * @param register the entries that stand in content/glossary/
   * @param occupied slugs that none may have
   */
  SlugBook(List<Entity> register, Set<Slug> occupied) {
    taken.addAll(occupied);
    for (Entity entity : register) {
      taken.add(entity.slug());
      taken.addAll(entity.formerSlugs());
      if (!entity.byHand()) {
        free.add(entity.slug());
        old.computeIfAbsent(Spelling.fold(entity.name()), n -> new ArrayList<>(1)).add(entity);
      }
    }
    old.values().forEach(list -> list.sort(Comparator.comparing(Entity::slug)));
  }

  /** By what an entry of old is known again, the surest first. */
  enum Claim {
    /** Of the same name, and its evidence stands in one of the articles. */
    EVIDENCE,
    /** Of the same name. */
    NAME,
    /** Of another of its names. */
    OTHER_NAME
  }

  /** The entry that had this name, unless its slug is in use again; of several the first. */
  Optional<Entity> old(String name, Set<Slug> articles, Claim claim) {
    if (free.isEmpty()) {
      return Optional.empty();
    }
    Optional<Entity> entity =
        old.getOrDefault(Spelling.fold(name), List.of()).stream()
            .filter(e -> free.contains(e.slug()))
            .filter(
                e ->
                    claim != Claim.EVIDENCE
                        || e.evidence().filter(ev -> articles.contains(ev.article())).isPresent())
            .findFirst();
    entity.ifPresent(e -> free.remove(e.slug()));
    return entity;
  }

  /** The slug of an entry of this name that is none any more: it leads to whoever has the name. */
  Optional<Slug> gone(String name) {
    if (free.isEmpty()) {
      return Optional.empty();
    }
    Optional<Slug> slug =
        old.getOrDefault(Spelling.fold(name), List.of()).stream()
            .map(Entity::slug)
            .filter(free::contains)
            .findFirst();
    slug.ifPresent(free::remove);
    return slug;
  }

  /** A slug that none has had. */
  Slug next(String name) {
    Slug wish = Slugs.of(name).orElse(NOBODY);
    Slug slug = wish;
    for (int n = 2; Reserved.is(slug) || !taken.add(slug); n++) {
      slug = new Slug(wish + "-" + n);
    }
    return slug;
  }
}
