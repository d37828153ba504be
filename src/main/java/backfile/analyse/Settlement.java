package backfile.analyse;

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the glossary of a draft and the register. The one step that sees the names of the whole
 * archive. What a person wrote rules; slugs and names that were given out once stay.
 *
 * <p>Which names are one, {@link Bearers} says; which of several an article means, {@link Choice}.
 */
public final class Settlement {
  private static final Comparator<Role> IN_ORDER =
      Comparator.comparing(Role::article).thenComparing(Role::paragraph).thenComparing(Role::text);

  private final GlossaryDraft draft;
  private final List<Entity> register;
  private final Set<Slug> occupied;
  private final Map<Slug, Entity> byHand = new TreeMap<>();
  private final Bearers bearers;
  private final Map<Bearer, Entity> entities;
  private final Glossary glossary;

  /**
   * What the settlement gives: the entries, where each is used, what the articles call people, and
   * what is left for a person to decide, the worst first.
   */
  public record Outcome(
      Glossary glossary,
      Concordance concordance,
      Map<Slug, List<Role>> roles,
      List<Doubt> doubts) {}

  private Settlement(GlossaryDraft draft, List<Entity> register, Set<Slug> occupied) {
    this.draft = draft;
    this.register = register;
    this.occupied = occupied;
    register.stream().filter(Entity::byHand).forEach(e -> byHand.put(e.slug(), e));
    Company company = new Company(draft);
    Set<String> named = new HashSet<>();
    register.forEach(entity -> named.add(Spelling.fold(entity.name())));
    bearers = new Bearers(draft.tallies(), byHand, named, company);
    entities = entities(bearers, company);
    glossary = settled();
  }

  /**
   * Settles a draft.
   *
   * @param register the entries that stand in content/glossary/, people's and the machine's
   * @param occupied slugs that no new entry may have
   */
  public static Outcome of(GlossaryDraft draft, List<Entity> register, Set<Slug> occupied) {
    return new Settlement(draft, register, occupied).outcome();
  }

  /** The glossary of a draft beside which nothing stands, and no more than that. */
  public static Glossary glossary(GlossaryDraft draft) {
    return new Settlement(draft, List.of(), Set.of()).glossary;
  }

  private Glossary settled() {
    Meanings meanings = new Meanings();
    for (Bearer bearer : bearers.all()) {
      Slug slug = entity(entities, bearer).slug();
      for (GlossaryDraft.Tally member : bearer.members()) {
        meanings.add(member.key, slug);
        member.forms.keySet().forEach(form -> meanings.addForm(form, slug));
      }
    }
    bearers
        .open()
        .forEach(
            (key, several) ->
                several.forEach(one -> meanings.add(key, entity(entities, one).slug())));
    List<Entity> all = new ArrayList<>(entities.values());
    for (Entity entity : byHand.values()) {
      if (!entities.containsValue(entity)) {
        all.add(entity);
      }
      meanings.claim(entity, byHand.keySet());
    }
    all.sort(Comparator.comparing(Entity::slug));
    Map<Slug, Bearer> bySlug = new HashMap<>();
    entities.forEach((bearer, entity) -> bySlug.put(entity.slug(), bearer));
    return new Choice(draft, meanings.glossary(all), bySlug).made();
  }

  private Outcome outcome() {
    Map<Slug, List<Role>> roles = new HashMap<>();
    for (Bearer bearer : bearers.all()) {
      List<Role> told = new ArrayList<>(bearer.roles());
      told.sort(IN_ORDER);
      roles.put(entity(entities, bearer).slug(), told);
    }
    roles.values().removeIf(List::isEmpty);
    Concordance concordance = concordance(glossary);
    Doubts doubts = new Doubts(draft, glossary, concordance, register);
    bearers
        .likely()
        .forEach(
            pair -> {
              List<Entity> both =
                  pair.stream()
                      .flatMap(b -> Optional.ofNullable(entities.get(b)).stream())
                      .toList();
              doubts.maybeOne(both);
            });
    for (Bearer bearer : bearers.mixed()) {
      Optional.ofNullable(entities.get(bearer))
          .ifPresent(entity -> doubts.maybeTwo(entity, Apart.another(bearer)));
    }
    return new Outcome(glossary, concordance, roles, doubts.all());
  }

  private static Entity entity(Map<Bearer, Entity> entities, Bearer bearer) {
    return Optional.ofNullable(entities.get(bearer)).orElseThrow();
  }

  private Map<Bearer, Entity> entities(Bearers settled, Company company) {
    List<Bearer> bearers = settled.all();
    List<Bearer> inOrder = new ArrayList<>(bearers);
    inOrder.removeIf(bearer -> bearer.ruledBy().isPresent());
    Map<Bearer, Set<Slug>> articles = new HashMap<>();
    inOrder.forEach(b -> articles.put(b, new TreeSet<>(company.articlesOf(b))));
    inOrder.sort(
        Comparator.comparing(Bearer::name)
            .thenComparing(b -> b.type().word())
            .thenComparing(b -> -articles.getOrDefault(b, Set.of()).size())
            .thenComparing(b -> articles.getOrDefault(b, Set.of()).toString()));
    SlugBook book = new SlugBook(register, occupied);
    Map<Bearer, Entity> old = register.isEmpty() ? Map.of() : old(inOrder, articles, book);
    Map<Bearer, Entity> entities = new LinkedHashMap<>();
    Set<String> shared = shared(bearers);
    for (Bearer bearer : inOrder) {
      Optional<Entity> before = Optional.ofNullable(old.get(bearer));
      Slug slug = before.map(Entity::slug).orElseGet(() -> book.next(bearer.name()));
      entities.put(bearer, found(bearer, slug, before, shared));
    }
    // What was an entry and is none any more leads to who has the name; a surname that has become
    // several people's leads to the one whom most articles name, whose page names the others.
    Map<Bearer, Set<Slug>> former = new HashMap<>();
    for (Bearer bearer : inOrder) {
      for (GlossaryDraft.Tally member : bearer.members()) {
        book.gone(member.key.name())
            .ifPresent(s -> former.computeIfAbsent(bearer, b -> new TreeSet<>()).add(s));
      }
    }
    settled
        .open()
        .forEach(
            (key, several) ->
                several.stream()
                    .filter(entities::containsKey)
                    .min(
                        Comparator.comparingInt((Bearer b) -> -b.mentions())
                            .thenComparing(b -> entity(entities, b).slug()))
                    .ifPresent(
                        lead ->
                            book.gone(key.name())
                                .ifPresent(
                                    s ->
                                        former
                                            .computeIfAbsent(lead, b -> new TreeSet<>())
                                            .add(s))));
    former.forEach(
        (bearer, slugs) -> entities.computeIfPresent(bearer, (b, e) -> e.andFormer(slugs)));
    bearers.forEach(b -> b.ruledBy().ifPresent(entity -> entities.put(b, entity)));
    return entities;
  }

  /** What stands in the register of each. */
  private static Map<Bearer, Entity> old(
      List<Bearer> inOrder, Map<Bearer, Set<Slug>> articles, SlugBook book) {
    Map<Bearer, Entity> old = new HashMap<>();
    // Whose evidence tells it first, then names that kept their name, so that no namesake takes
    // their slug; then what was known under another of its names.
    for (SlugBook.Claim claim : SlugBook.Claim.values()) {
      for (Bearer bearer : inOrder) {
        if (!old.containsKey(bearer)) {
          List<String> names =
              claim == SlugBook.Claim.OTHER_NAME ? otherNames(bearer) : List.of(bearer.name());
          names.stream()
              .map(name -> book.old(name, articles.getOrDefault(bearer, Set.of()), claim))
              .flatMap(Optional::stream)
              .findFirst()
              .ifPresent(entity -> old.put(bearer, entity));
        }
      }
    }
    return old;
  }

  /** The names of its mentions; of a country's body also that which it was known by before. */
  private static List<String> otherNames(Bearer bearer) {
    Set<String> names = new TreeSet<>();
    bearer.members().forEach(member -> names.add(member.key.name()));
    Institutions.behindLand(bearer.name()).ifPresent(names::add);
    return List.copyOf(names);
  }

  /** The forms that several bear: none of them is an alias of one. */
  private static Set<String> shared(List<Bearer> bearers) {
    Set<String> once = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (Bearer bearer : bearers) {
      for (String form : bearer.forms()) {
        if (!once.add(form)) {
          shared.add(form);
        }
      }
    }
    return shared;
  }

  private static Entity found(
      Bearer bearer, Slug slug, Optional<Entity> before, Set<String> shared) {
    String name =
        before.filter(e -> stays(e.name(), bearer)).map(Entity::name).orElse(bearer.name());
    Set<String> forms = new LinkedHashSet<>(bearer.forms());
    forms.removeIf(form -> form.equals(name) || isShouted(form, name) || shared.contains(form));
    forms.removeIf(form -> form.startsWith("The "));
    Optional<GlossaryDraft.Said> said = bearer.said();
    return new Entity(
        name,
        bearer.type(),
        slug,
        before.map(Entity::formerSlugs).orElse(List.of()),
        forms.stream().sorted().toList(),
        sortForm(name, bearer.type()),
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

  /** Whether a name that was given out stays: it is still used, and what leads is no fuller. */
  private static boolean stays(String name, Bearer bearer) {
    List<String> old = List.of(Spelling.fold(name).split(" "));
    List<String> lead = List.of(bearer.fold().split(" "));
    boolean fuller = lead.size() > old.size() && lead.containsAll(old);
    return bearer.isCalled(name) && !fuller && !Bearer.isShouted(name);
  }

  private static Entity.Evidence evidence(Definition definition, Slug article) {
    return new Entity.Evidence(article, definition.paragraph(), definition.sentence());
  }

  /** "RABAT" is "Rabat" in a dateline, not another form of it. */
  private static boolean isShouted(String form, String name) {
    return form.equalsIgnoreCase(name) && form.equals(form.toUpperCase(Locale.ROOT));
  }

  /**
   * "Gantz, Benny"; "El Farouk, Belkhir"; "Xi Jinping" and a ruler with a number keep the order.
   */
  public static String sortForm(String name, EntityType type) {
    if (!type.mayBeShortened()) {
      return name;
    }
    String[] words = name.split(" ");
    int last = words.length - 1;
    if (last < 1 || words[last].matches("[IVX]+") || Spelling.isSurnameFirst(name)) {
      return name;
    }
    while (last > 1 && Spelling.isParticle(words[last - 1])) {
      last--;
    }
    String surname = String.join(" ", List.of(words).subList(last, words.length));
    return surname + ", " + String.join(" ", List.of(words).subList(0, last));
  }

  private Concordance concordance(Glossary glossary) {
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
}
