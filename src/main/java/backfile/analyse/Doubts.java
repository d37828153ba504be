package backfile.analyse;

import backfile.letters.Lookalikes;
import backfile.model.Concordance;
import backfile.model.Doubt;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Glossary;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a settled glossary leaves for a person to decide. */
final class Doubts {
  /** Of so many mentions one that says something else is a slip, and no doubt. */
  private static final int SLIP = 10;

  private final GlossaryDraft draft;
  private final Glossary glossary;
  private final Concordance concordance;
  private final List<Entity> register;
  private final List<Doubt> doubts = new ArrayList<>();
  private final Map<Entity, Set<Slug>> mixed = new LinkedHashMap<>();
  private final Map<List<Slug>, Entity> pairs = new HashMap<>();
  private final Map<Slug, Gathered> seen = new HashMap<>();

  Doubts(GlossaryDraft draft, Glossary glossary, Concordance concordance, List<Entity> register) {
    this.draft = draft;
    this.glossary = glossary;
    this.concordance = concordance;
    this.register = register;
  }

  /** A spelling and the entries that it may mean. */
  private record Open(String spelling, List<Slug> entities) {}

  /** Mentions that a doubt is about. */
  private static final class Gathered {
    private int mentions;
    private final List<Doubt.Place> places = new ArrayList<>();
    private final Map<EntityType, Set<Slug>> articles = new EnumMap<>(EntityType.class);

    void add(Slug article, GlossaryDraft.Use use) {
      mentions += use.mentions();
      places.add(new Doubt.Place(article, use.first()));
      use.key()
          .type()
          .ifPresent(t -> articles.computeIfAbsent(t, a -> new TreeSet<>()).add(article));
    }

    /** The articles that have it as something else throughout. */
    Set<Slug> without(EntityType type) {
      Set<Slug> others = new TreeSet<>();
      articles.values().forEach(others::addAll);
      others.removeAll(articles.getOrDefault(type, Set.of()));
      return others;
    }

    /** Some places of those articles, and some of the others. */
    List<Doubt.Place> some(Set<Slug> another) {
      Map<Boolean, List<Doubt.Place>> parts =
          places.stream()
              .sorted()
              .collect(Collectors.partitioningBy(p -> another.contains(p.article())));
      List<Doubt.Place> theirs = parts.getOrDefault(true, List.of());
      int most = Doubt.MOST_PLACES - Math.min(theirs.size(), Doubt.MOST_PLACES / 2);
      return Stream.concat(
              parts.getOrDefault(false, List.of()).stream().limit(most), theirs.stream())
          .limit(Doubt.MOST_PLACES)
          .toList();
    }
  }

  /** All doubts, the worst first. */
  List<Doubt> all() {
    Map<Open, Gathered> open = new HashMap<>();
    Map<Slug, Map<EntityType, Integer>> votes = new TreeMap<>();
    each(
        (article, use) -> {
          Optional<Slug> means = meaning(article, use);
          List<Slug> may = means.isPresent() ? List.of() : candidates(article, use);
          if (may.size() > 1) {
            open.computeIfAbsent(new Open(use.key().name(), worstFirst(may)), o -> new Gathered())
                .add(article, use);
          }
          means.ifPresent(
              slug ->
                  use.key()
                      .type()
                      .ifPresent(
                          type ->
                              votes
                                  .computeIfAbsent(slug, v -> new EnumMap<>(EntityType.class))
                                  .merge(type, use.mentions(), Integer::sum)));
        });
    votes.values().removeIf(types -> types.size() < 2);
    List<Entity> deceiving =
        glossary.entities().stream()
            .filter(e -> e.page() && Lookalikes.mayDeceive(e.name()))
            .toList();
    gather(votes.keySet(), deceiving);
    open.forEach(
        (of, found) ->
            doubts.add(
                new Doubt(
                    Doubt.Kind.ONE_SPELLING,
                    of.spelling(),
                    of.entities(),
                    found.mentions,
                    Map.of(),
                    found.some(Set.of()),
                    List.of(),
                    "")));
    votes.forEach(this::type);
    pairs.forEach(
        (slugs, less) ->
            enter(Doubt.Kind.MAYBE_ONE, less, slugs, mentions(less), Map.of(), Set.of()));
    mixed.forEach(
        (entity, another) ->
            enter(
                Doubt.Kind.MAYBE_TWO,
                entity,
                List.of(entity.slug()),
                mentions(entity),
                Map.of(),
                another));
    lookalikes(deceiving);
    register.stream().filter(Entity::byHand).forEach(this::idle);
    doubts.sort(Doubt.WORST_FIRST);
    return List.copyOf(doubts);
  }

  private void each(BiConsumer<Slug, GlossaryDraft.Use> work) {
    draft.articles().forEach((article, uses) -> uses.forEach(use -> work.accept(article, use)));
  }

  private Optional<Slug> meaning(Slug article, GlossaryDraft.Use use) {
    return glossary.meaning(article, use.key().name(), use.key().type());
  }

  private List<Slug> candidates(Slug article, GlossaryDraft.Use use) {
    return glossary.candidates(article, use.key().name(), use.key().type());
  }

  private int mentions(Entity entity) {
    return concordance.mentionsOf(entity.slug());
  }

  /** Where those stand that a doubt is about; of all others nothing is held. */
  private void gather(Set<Slug> voted, List<Entity> deceiving) {
    pairs.values().forEach(less -> seen.put(less.slug(), new Gathered()));
    mixed.keySet().forEach(entity -> seen.put(entity.slug(), new Gathered()));
    deceiving.forEach(entity -> seen.put(entity.slug(), new Gathered()));
    voted.forEach(slug -> seen.put(slug, new Gathered()));
    each(
        (article, use) ->
            meaning(article, use)
                .flatMap(slug -> Optional.ofNullable(seen.get(slug)))
                .ifPresent(gathered -> gathered.add(article, use)));
  }

  private Gathered seen(Entity entity) {
    return seen.getOrDefault(entity.slug(), new Gathered());
  }

  private void enter(
      Doubt.Kind kind,
      Entity about,
      List<Slug> entities,
      int mentions,
      Map<EntityType, Integer> types,
      Set<Slug> another) {
    doubts.add(
        new Doubt(
            kind,
            about.name(),
            entities,
            mentions,
            types,
            seen(about).some(another),
            List.copyOf(another),
            ""));
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

  /**
   * Enters that one entry may be two.
   *
   * @param another the articles that may speak of the second
   */
  void maybeTwo(Entity entity, Set<Slug> another) {
    mixed.put(entity, another);
  }

  /** Mentions that disagree, more than a few; whose type a person wrote is in no doubt. */
  private void type(Slug slug, Map<EntityType, Integer> votes) {
    Optional<Entity> found = glossary.entity(slug).filter(e -> !e.byHand());
    if (found.isEmpty()) {
      return;
    }
    Entity entity = found.get();
    int others =
        votes.entrySet().stream()
            .filter(vote -> vote.getKey() != entity.type())
            .mapToInt(Map.Entry::getValue)
            .sum();
    if (others * SLIP < votes.values().stream().mapToInt(Integer::intValue).sum()) {
      return;
    }
    // A place whose name also stands for who rules there or plays for it.
    boolean stands =
        entity.type() == EntityType.PLACE
            && votes.keySet().equals(Set.of(EntityType.PLACE, EntityType.ORGANISATION));
    enter(
        stands ? Doubt.Kind.STANDS_FOR : Doubt.Kind.TYPE,
        entity,
        List.of(slug),
        others,
        votes,
        stands ? Set.of() : seen(entity).without(entity.type()));
  }

  /** Names that look like another's by letters of another script or by signs that are not seen. */
  private void lookalikes(List<Entity> deceiving) {
    if (deceiving.isEmpty()) {
      return;
    }
    Map<String, List<Entity>> byLook = new HashMap<>();
    for (Entity entity : glossary.entities().stream().filter(Entity::page).toList()) {
      byLook
          .computeIfAbsent(Lookalikes.skeleton(entity.name()), s -> new ArrayList<>(1))
          .add(entity);
    }
    Set<Entity> mayDeceive = Set.copyOf(deceiving);
    for (List<Entity> alike : byLook.values()) {
      Entity lead =
          Collections.min(
              alike,
              Comparator.comparing((Entity e) -> mayDeceive.contains(e))
                  .thenComparing(e -> -mentions(e))
                  .thenComparing(Entity::slug));
      for (Entity entity : alike) {
        boolean told = lead.not().contains(entity.slug()) || entity.not().contains(lead.slug());
        if (!entity.equals(lead) && mayDeceive.contains(entity) && !told) {
          List<Slug> both = List.of(lead.slug(), entity.slug());
          enter(Doubt.Kind.LOOKALIKE, entity, both, mentions(entity), Map.of(), Set.of());
        }
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
            List.of(),
            missing));
  }
}
