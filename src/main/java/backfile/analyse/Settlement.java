package backfile.analyse;

import backfile.letters.Reserved;
import backfile.letters.Slugs;
import backfile.model.Concordance;
import backfile.model.Definition;
import backfile.model.Doubt;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Glossary;
import backfile.model.Role;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the glossary of a draft and the register. The one step that sees the names of the whole
 * archive. What a person wrote rules; slugs that were given out once stay.
 *
 * <p>Names become one entry when they are spelled alike, when they are one person's name in two
 * spellings, or when a surname alone fits one person of the archive. A name that fits two entries
 * joins neither.
 */
public final class Settlement {
  private static final Set<String> PARTICLES =
      Set.of(
          "el al ben bin ibn van von de der den di da du del della dos das la le ould abu"
              .split(" "));

  private static final int LONGEST_NAME = 120;

  private static final Comparator<Role> IN_ORDER =
      Comparator.comparing(Role::article).thenComparing(Role::paragraph).thenComparing(Role::text);

  /** For a name of which nothing can be written in ASCII. */
  private static final Slug NOBODY = new Slug("name");

  private final List<Entity> register;
  private final Set<Slug> occupied;
  private final Map<Slug, Entity> byHand = new TreeMap<>();

  /**
   * What the settlement gives: the entries, where each is used, what the articles call people, and
   * what is left for a person to decide, the worst first.
   */
  public record Outcome(
      Glossary glossary,
      Concordance concordance,
      Map<Slug, List<Role>> roles,
      List<Doubt> doubts) {}

  /** Spelled names that mean one thing. */
  private static final class Group {
    final List<GlossaryDraft.Tally> members = new ArrayList<>();
    Optional<Entity> ruledBy = Optional.empty();

    EntityType type() {
      return ruledBy.map(Entity::type).orElseGet(() -> lead().key.type().orElseThrow());
    }

    /** The member that most articles use; the one that sorts first of several. */
    GlossaryDraft.Tally lead() {
      return members.stream()
          .max(
              Comparator.<GlossaryDraft.Tally>comparingInt(t -> t.articles)
                  .thenComparing(t -> t.key.name(), Comparator.reverseOrder()))
          .orElseThrow();
    }

    String name() {
      return ruledBy.map(Entity::name).orElseGet(() -> lead().key.name());
    }
  }

  private Settlement(List<Entity> register, Set<Slug> occupied) {
    this.register = register;
    this.occupied = occupied;
    register.stream().filter(Entity::byHand).forEach(e -> byHand.put(e.slug(), e));
  }

  /**
   * Settles a draft.
   *
   * @param register the entries that stand in content/glossary/, people's and the machine's
   * @param occupied slugs that no new entry may have
   */
  public static Outcome of(GlossaryDraft draft, List<Entity> register, Set<Slug> occupied) {
    return new Settlement(register, occupied).settle(draft);
  }

  private Outcome settle(GlossaryDraft draft) {
    List<Group> groups = group(draft.tallies());
    groups = joinSpellings(groups);
    groups = joinSurnames(groups);
    List<Entity> entities = entities(groups);
    Map<Glossary.Spelled, List<Slug>> meanings = new HashMap<>();
    Map<String, List<Slug>> forms = new HashMap<>();
    Map<Slug, List<Role>> roles = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      Slug slug = entities.get(i).slug();
      for (GlossaryDraft.Tally member : groups.get(i).members) {
        EntityType type = member.key.type().orElseThrow();
        roles.computeIfAbsent(slug, s -> new ArrayList<>()).addAll(member.roles);
        put(meanings, new Glossary.Spelled(member.key.name(), type), slug);
        put(forms, member.key.name(), slug);
        member.forms.keySet().forEach(form -> put(forms, form, slug));
      }
    }
    List<Entity> all = new ArrayList<>(entities);
    for (Entity entity : byHand.values()) {
      if (all.stream().noneMatch(e -> e.slug().equals(entity.slug()))) {
        all.add(entity);
      }
      for (String form : formsOf(entity)) {
        put(forms, form, entity.slug());
        for (EntityType type : EntityType.values()) {
          claim(meanings, new Glossary.Spelled(form, type), entity.slug());
        }
      }
    }
    all.sort(Comparator.comparing(Entity::slug));
    Glossary glossary = new Glossary(all, meanings, forms);
    roles.values().removeIf(List::isEmpty);
    roles.values().forEach(list -> list.sort(IN_ORDER));
    Concordance concordance = concordance(draft, glossary);
    List<Doubt> doubts = new Doubts(draft, glossary, concordance, register).all();
    return new Outcome(glossary, concordance, roles, doubts);
  }

  private static <K> void put(Map<K, List<Slug>> map, K key, Slug slug) {
    List<Slug> slugs = map.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!slugs.contains(slug)) {
      slugs.add(slug);
    }
  }

  /** A person's name for an entry goes before all that was found under that name. */
  private void claim(Map<Glossary.Spelled, List<Slug>> meanings, Glossary.Spelled key, Slug slug) {
    List<Slug> slugs = meanings.computeIfAbsent(key, k -> new ArrayList<>(1));
    slugs.removeIf(s -> !byHand.containsKey(s));
    if (!slugs.contains(slug)) {
      slugs.add(slug);
    }
  }

  private static List<String> formsOf(Entity entity) {
    List<String> forms = new ArrayList<>(entity.aliases());
    forms.add(0, entity.name());
    return forms;
  }

  /** Names spelled alike, accents and dots aside; of two types the one in more articles. */
  private List<Group> group(List<GlossaryDraft.Tally> tallies) {
    Map<String, Entity> ruled = new HashMap<>();
    for (Entity entity : byHand.values()) {
      formsOf(entity).forEach(form -> ruled.putIfAbsent(Spelling.fold(form), entity));
    }
    Map<String, Group> groups = new LinkedHashMap<>();
    for (GlossaryDraft.Tally tally : tallies) {
      if (tally.key.type().isEmpty() || tally.key.name().length() > LONGEST_NAME) {
        continue;
      }
      String fold = Spelling.fold(tally.key.name());
      Entity ruler = ruled.get(fold);
      String key = ruler == null ? fold : "by hand " + ruler.slug();
      Group group = groups.computeIfAbsent(key, k -> new Group());
      group.ruledBy = Optional.ofNullable(ruler);
      group.members.add(tally);
    }
    return new ArrayList<>(groups.values());
  }

  private List<Group> joinSpellings(List<Group> groups) {
    Map<String, List<Group>> bySurname = new LinkedHashMap<>();
    List<Group> joined = new ArrayList<>();
    for (Group group : groups) {
      String name = Spelling.fold(group.name());
      if (!group.type().mayBeShortened() || !name.contains(" ")) {
        joined.add(group);
        continue;
      }
      String surname = name.substring(name.lastIndexOf(' ') + 1);
      List<Group> namesakes = bySurname.computeIfAbsent(surname, s -> new ArrayList<>());
      List<Group> same =
          namesakes.stream()
              .filter(g -> Spelling.samePerson(g.name(), group.name()) && mayJoin(g, group))
              .toList();
      if (same.size() == 1) {
        join(same.get(0), group);
      } else {
        namesakes.add(group);
        joined.add(group);
      }
    }
    return joined;
  }

  /** Two entries of people stay two, and so do names that a person told apart. */
  private boolean mayJoin(Group one, Group other) {
    if (one.ruledBy.isPresent() && other.ruledBy.isPresent()) {
      return false;
    }
    Group ruled = one.ruledBy.isPresent() ? one : other;
    Group free = ruled == one ? other : one;
    Optional<Slug> slug = Slugs.of(free.name());
    return slug.isEmpty() || ruled.ruledBy.filter(e -> e.not().contains(slug.get())).isEmpty();
  }

  private static void join(Group into, Group from) {
    into.members.addAll(from.members);
    into.ruledBy = into.ruledBy.or(() -> from.ruledBy);
  }

  /** "Trump", named by title alone in one article, is the one Trump of the archive. */
  private List<Group> joinSurnames(List<Group> groups) {
    Map<String, List<Group>> bySurname = new HashMap<>();
    for (Group group : groups) {
      String name = Spelling.fold(group.name());
      if (group.type().mayBeShortened() && name.contains(" ")) {
        bySurname
            .computeIfAbsent(name.substring(name.lastIndexOf(' ') + 1), s -> new ArrayList<>())
            .add(group);
      }
    }
    List<Group> left = new ArrayList<>();
    for (Group group : groups) {
      String name = Spelling.fold(group.name());
      boolean alone = group.type().mayBeShortened() && !name.contains(" ");
      List<Group> whole = alone ? bySurname.getOrDefault(name, List.of()) : List.of();
      if (whole.size() == 1 && group.ruledBy.isEmpty()) {
        join(whole.get(0), group);
      } else {
        left.add(group);
      }
    }
    return left;
  }

  private List<Entity> entities(List<Group> groups) {
    List<Group> inOrder = new ArrayList<>(groups);
    inOrder.removeIf(group -> group.ruledBy.isPresent());
    inOrder.sort(Comparator.comparing(Group::name).thenComparing(g -> g.type().word()));
    SlugBook book = new SlugBook(register, occupied);
    Map<Group, Slug> slugs = new HashMap<>();
    // Names that kept their name first, so that no namesake takes their slug.
    for (Group group : inOrder) {
      book.old(group.name()).ifPresent(slug -> slugs.put(group, slug));
    }
    for (Group group : inOrder) {
      if (!slugs.containsKey(group)) {
        List<String> names = group.members.stream().map(m -> m.key.name()).sorted().toList();
        Optional<Slug> old = names.stream().map(book::old).flatMap(Optional::stream).findFirst();
        slugs.put(group, old.orElseGet(() -> book.next(group.name())));
      }
    }
    return groups.stream()
        .map(g -> g.ruledBy.orElseGet(() -> found(g, slugs.getOrDefault(g, NOBODY))))
        .toList();
  }

  private static Entity found(Group group, Slug slug) {
    String name = group.name();
    Set<String> forms = new LinkedHashSet<>();
    for (GlossaryDraft.Tally member : group.members) {
      forms.add(member.key.name());
      forms.addAll(member.forms.keySet());
    }
    forms.removeIf(form -> form.equals(name) || isShouted(form, name));
    forms.removeIf(form -> form.startsWith("The ") && !form.equals(name));
    Optional<GlossaryDraft.Said> said =
        group.members.stream().flatMap(m -> m.best.stream()).min(GlossaryDraft.Said.BETTER);
    return new Entity(
        name,
        group.type(),
        slug,
        List.of(),
        forms.stream().sorted().toList(),
        sortForm(name, group.type()),
        said.map(s -> s.definition().text()),
        said.map(s -> evidence(s.definition(), s.article())),
        Map.of(),
        Optional.empty(),
        List.of(),
        true,
        true,
        true,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        false);
  }

  private static Entity.Evidence evidence(Definition definition, Slug article) {
    return new Entity.Evidence(article, definition.paragraph(), definition.sentence());
  }

  /** "RABAT" is "Rabat" in a dateline, not another form of it. */
  private static boolean isShouted(String form, String name) {
    return form.equalsIgnoreCase(name) && form.equals(form.toUpperCase(java.util.Locale.ROOT));
  }

  /** "Gantz, Benny"; "El Farouk, Belkhir"; a ruler with a number keeps the order. */
  public static String sortForm(String name, EntityType type) {
    String[] words = name.split(" ");
    if (!type.mayBeShortened() || words.length < 2 || words[words.length - 1].matches("[IVX]+")) {
      return name;
    }
    int last = words.length - 1;
    while (last > 1 && PARTICLES.contains(words[last - 1].toLowerCase(java.util.Locale.ROOT))) {
      last--;
    }
    String surname = String.join(" ", List.of(words).subList(last, words.length));
    return surname + ", " + String.join(" ", List.of(words).subList(0, last));
  }

  private Concordance concordance(GlossaryDraft draft, Glossary glossary) {
    Map<Slug, List<Concordance.Use>> byArticle = new TreeMap<>();
    Map<Slug, List<Concordance.Use>> byEntity = new TreeMap<>();
    for (Slug article : draft.articles().keySet().stream().sorted().toList()) {
      Map<Slug, Integer> counts = new TreeMap<>();
      for (GlossaryDraft.Use use : draft.articles().getOrDefault(article, List.of())) {
        glossary
            .meaning(article, use.key().name(), use.key().type())
            .ifPresent(slug -> counts.merge(slug, use.mentions(), Integer::sum));
      }
      List<Concordance.Use> uses = new ArrayList<>(counts.size());
      counts.forEach(
          (slug, n) -> {
            uses.add(new Concordance.Use(slug, n));
            byEntity
                .computeIfAbsent(slug, s -> new ArrayList<>())
                .add(new Concordance.Use(article, n));
          });
      byArticle.put(article, uses);
    }
    Map<Slug, Integer> mentions = new HashMap<>();
    byEntity.forEach(
        (slug, uses) ->
            mentions.put(slug, uses.stream().mapToInt(Concordance.Use::mentions).sum()));
    return new Concordance(byArticle, byEntity, mentions);
  }

  /** The slugs that are given out: old ones again, new ones once. */
  private static final class SlugBook {
    private final Map<String, Slug> old = new HashMap<>();
    private final Set<Slug> taken = new HashSet<>();
    private final Set<Slug> free = new HashSet<>();

    SlugBook(List<Entity> register, Set<Slug> occupied) {
      taken.addAll(occupied);
      for (Entity entity : register) {
        taken.add(entity.slug());
        taken.addAll(entity.formerSlugs());
        if (!entity.byHand()) {
          free.add(entity.slug());
          old.putIfAbsent(Spelling.fold(entity.name()), entity.slug());
        }
      }
    }

    /** The slug that an entry of this name had, unless it is in use again. */
    Optional<Slug> old(String name) {
      return Optional.ofNullable(old.get(Spelling.fold(name))).filter(free::remove);
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
}
