package backfile.analyse;

import backfile.letters.Lookalikes;
import backfile.model.Concordance;
import backfile.model.Doubt;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Glossary;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a settled glossary leaves for a person to decide. */
final class Doubts {
  private final GlossaryDraft draft;
  private final Glossary glossary;
  private final Concordance concordance;
  private final List<Entity> register;
  private final List<Doubt> doubts = new ArrayList<>();
  private final List<Entity> mixed = new ArrayList<>();
  private final Map<List<Slug>, Entity> pairs = new HashMap<>();

  Doubts(GlossaryDraft draft, Glossary glossary, Concordance concordance, List<Entity> register) {
    this.draft = draft;
    this.glossary = glossary;
    this.concordance = concordance;
    this.register = register;
  }

  /** A spelling and the entries that it may mean. */
  private record Open(String spelling, List<Slug> entities) {}

  /** Mentions that a doubt is gathered of. */
  private static final class Gathered {
    private int mentions;
    private final List<Doubt.Place> places = new ArrayList<>();
    private final Map<EntityType, Integer> types = new EnumMap<>(EntityType.class);

    void add(Slug article, GlossaryDraft.Use use) {
      mentions += use.mentions();
      use.key().type().ifPresent(t -> types.merge(t, use.mentions(), Integer::sum));
      places.add(new Doubt.Place(article, use.first()));
    }
  }

  /** All doubts, the worst first. */
  List<Doubt> all() {
    Map<Open, Gathered> open = new HashMap<>();
    Map<Slug, Gathered> typed = new TreeMap<>();
    draft
        .articles()
        .forEach(
            (article, uses) -> {
              for (GlossaryDraft.Use use : uses) {
                String name = use.key().name();
                List<Slug> may = glossary.candidates(article, name, use.key().type());
                Optional<Slug> means = glossary.meaning(article, name, use.key().type());
                if (means.isPresent()) {
                  typed.computeIfAbsent(means.get(), s -> new Gathered()).add(article, use);
                } else if (may.size() > 1) {
                  open.computeIfAbsent(new Open(name, worstFirst(may)), o -> new Gathered())
                      .add(article, use);
                }
              }
            });
    open.forEach(
        (of, found) ->
            doubts.add(
                new Doubt(
                    Doubt.Kind.ONE_SPELLING,
                    of.spelling(),
                    of.entities(),
                    found.mentions,
                    Map.of(),
                    found.places,
                    "")));
    typed.forEach(this::type);
    pairs.forEach(
        (slugs, less) ->
            doubts.add(
                new Doubt(
                    Doubt.Kind.MAYBE_ONE,
                    less.name(),
                    slugs,
                    concordance.mentionsOf(less.slug()),
                    Map.of(),
                    typed.getOrDefault(less.slug(), new Gathered()).places,
                    "")));
    mixed.forEach(
        entity ->
            doubts.add(
                new Doubt(
                    Doubt.Kind.MAYBE_TWO,
                    entity.name(),
                    List.of(entity.slug()),
                    concordance.mentionsOf(entity.slug()),
                    Map.of(),
                    typed.getOrDefault(entity.slug(), new Gathered()).places,
                    "")));
    lookalikes(typed);
    register.stream().filter(Entity::byHand).forEach(this::idle);
    doubts.sort(Doubt.WORST_FIRST);
    return List.copyOf(doubts);
  }

  private List<Slug> worstFirst(List<Slug> slugs) {
    return slugs.stream()
        .sorted(
            Comparator.comparingInt((Slug s) -> -concordance.mentionsOf(s))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** Enters that two entries may be one, unless a person told them apart. */
  void maybeOne(List<Entity> entities) {
    for (Entity entity : entities) {
      if (entities.stream().anyMatch(other -> other.not().contains(entity.slug()))) {
        return;
      }
    }
    List<Slug> slugs = worstFirst(entities.stream().map(Entity::slug).distinct().toList());
    if (slugs.size() > 1) {
      glossary.entity(slugs.get(slugs.size() - 1)).ifPresent(less -> pairs.put(slugs, less));
    }
  }

  /** Enters that one entry may be two. */
  void maybeTwo(Entity entity) {
    mixed.add(entity);
  }

  /** Mentions that disagree; whose type a person wrote is in no doubt. */
  private void type(Slug slug, Gathered found) {
    Optional<Entity> entity = glossary.entity(slug).filter(e -> !e.byHand());
    if (entity.isEmpty() || found.types.size() < 2) {
      return;
    }
    int others =
        found.types.entrySet().stream()
            .filter(e -> e.getKey() != entity.get().type())
            .mapToInt(Map.Entry::getValue)
            .sum();
    // A place whose name also stands for who rules there or plays for it.
    boolean stands =
        entity.get().type() == EntityType.PLACE
            && found.types.keySet().equals(Set.of(EntityType.PLACE, EntityType.ORGANISATION));
    doubts.add(
        new Doubt(
            stands ? Doubt.Kind.STANDS_FOR : Doubt.Kind.TYPE,
            entity.get().name(),
            List.of(slug),
            others,
            found.types,
            found.places,
            ""));
  }

  /** Names that look like another's by letters of another script or by signs that are not seen. */
  private void lookalikes(Map<Slug, Gathered> found) {
    List<Entity> deceiving =
        glossary.entities().stream()
            .filter(e -> e.page() && Lookalikes.mayDeceive(e.name()))
            .toList();
    if (deceiving.isEmpty()) {
      return;
    }
    Map<String, List<Entity>> byLook = new HashMap<>();
    for (Entity entity : glossary.entities().stream().filter(Entity::page).toList()) {
      byLook
          .computeIfAbsent(Lookalikes.skeleton(entity.name()), s -> new ArrayList<>(1))
          .add(entity);
    }
    for (Entity entity : deceiving) {
      List<Entity> alike = byLook.getOrDefault(Lookalikes.skeleton(entity.name()), List.of());
      boolean told = alike.stream().anyMatch(e -> e.not().contains(entity.slug()));
      if (alike.size() > 1 && !told && entity.not().isEmpty()) {
        doubts.add(
            new Doubt(
                Doubt.Kind.LOOKALIKE,
                entity.name(),
                worstFirst(alike.stream().map(Entity::slug).toList()),
                concordance.mentionsOf(entity.slug()),
                Map.of(),
                found.getOrDefault(entity.slug(), new Gathered()).places,
                ""));
      }
    }
  }

  /** What a person's entry speaks of that is not there. */
  private void idle(Entity entity) {
    List<Slug> others = new ArrayList<>(entity.not());
    others.removeIf(other -> glossary.entity(other).isPresent());
    others.forEach(other -> idle(entity, "not: " + other));
    List<Slug> only = new ArrayList<>(entity.onlyIn());
    only.removeIf(draft.articles()::containsKey);
    only.forEach(article -> idle(entity, "only-in: " + article));
    List<Slug> without = new ArrayList<>(entity.notIn());
    without.removeIf(draft.articles()::containsKey);
    without.forEach(article -> idle(entity, "not-in: " + article));
  }

  private void idle(Entity entity, String missing) {
    doubts.add(
        new Doubt(
            Doubt.Kind.IDLE,
            entity.name(),
            List.of(entity.slug()),
            0,
            Map.of(),
            List.of(),
            missing));
  }
}
