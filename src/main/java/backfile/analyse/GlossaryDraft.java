package backfile.analyse;

import backfile.model.Definition;
import backfile.model.EntityType;
import backfile.model.Glossary;
import backfile.model.Mention;
import backfile.model.Name;
import backfile.model.Names;
import backfile.model.PartialDate;
import backfile.model.Role;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The names of the archive while its articles are gone through. An associative and commutative
 * reduction: {@link #of} one article each, then {@link #and}, in any order. Holds for each spelled
 * name how often its forms occur and the best that was said of it, for each article which names it
 * uses how often; nothing of any text but the evidence of a definition and what people are called.
 */
public final class GlossaryDraft {

  /** A name with what the article says it is; without, where it does not say. */
  record Key(String name, Optional<EntityType> type) {}

  /** What is known of a name. Its key is one object in the whole draft. */
  static final class Tally {
    final Key key;
    final Map<String, Integer> forms = new TreeMap<>();
    int articles;
    int mentions;

    /** Of the mentions those whose type does not rest on the words around them alone. */
    int firm;

    /** The best that was said, one for each calling: two people of one name are called two ways. */
    final Map<String, Said> best = new TreeMap<>();

    final List<Role> roles = new ArrayList<>();

    Tally(Key key) {
      this.key = key;
    }

    void add(Tally other) {
      other.forms.forEach((form, n) -> forms.merge(form, n, Integer::sum));
      articles += other.articles;
      mentions += other.mentions;
      firm += other.firm;
      roles.addAll(other.roles);
      other.best.forEach(this::hear);
    }

    private void hear(String calling, Said said) {
      best.merge(calling, said, (one, two) -> Said.BETTER.compare(two, one) < 0 ? two : one);
    }

    /** Counts what one article has of the name. */
    private void count(Name name, Slug article, Optional<PartialDate> date) {
      articles = 1;
      mentions = name.mentions().size();
      firm = name.how().equals(WEAK) ? 0 : mentions;
      if (name.type().isPresent()) {
        name.surfaces().forEach(surface -> forms.merge(surface, 1, Integer::sum));
      }
      Optional<Definition> role = Optional.empty();
      if (name.type().equals(Optional.of(EntityType.PERSON))) {
        role = role(name.definitions());
        role.ifPresent(d -> roles.add(new Role(d.text(), article, d.paragraph())));
      }
      String calling = role.map(d -> Calling.of(d.text()).word()).orElse("");
      name.definitions().stream()
          .findFirst()
          .ifPresent(d -> hear(calling, new Said(d, article, date)));
    }
  }

  /** A definition and the article that gives it. */
  record Said(Definition definition, Slug article, Optional<PartialDate> date) {
    /** The surest manner first, then the newest article, then by the letters, to be definite. */
    static final Comparator<Said> BETTER =
        Comparator.<Said, Definition.Manner>comparing(s -> s.definition().from())
            .thenComparing(
                s -> s.date().map(PartialDate::iso).orElse(""), Comparator.reverseOrder())
            .thenComparing(Said::article)
            .thenComparing(s -> s.definition().paragraph())
            .thenComparing(s -> s.definition().text());
  }

  /**
   * How often an article uses a name.
   *
   * @param first where it stands first
   */
  record Use(Key key, int mentions, Mention first) {}

  /** How a type was found that rests on the words around the name alone. */
  private static final String WEAK = "context";

  private static final List<Definition.Manner> ROLES =
      List.of(Definition.Manner.TITLE, Definition.Manner.OFFICE, Definition.Manner.APPOSITION);

  private final Map<Key, Tally> tallies = new HashMap<>();
  private final Map<Slug, List<Use>> articles = new HashMap<>();

  private GlossaryDraft() {}

  /** Of no articles. */
  public static GlossaryDraft empty() {
    return new GlossaryDraft();
  }

  /** What one article adds. */
  public static GlossaryDraft of(Slug article, Optional<PartialDate> date, Names names) {
    GlossaryDraft draft = new GlossaryDraft();
    List<Use> uses = new ArrayList<>();
    for (Name name : names.names()) {
      Tally tally = new Tally(new Key(name.name(), name.type()));
      tally.count(name, article, date);
      Tally known = draft.tallies.putIfAbsent(tally.key, tally);
      if (known != null) {
        known.add(tally);
      }
      uses.add(new Use(tally.key, name.mentions().size(), name.mentions().get(0)));
    }
    draft.articles.put(article, uses);
    return draft;
  }

  /**
   * What an article calls a person, the shortest way first: by a title, as an office, in
   * apposition. What is said by way of somebody else ("his counterpart") is no role.
   */
  private static Optional<Definition> role(List<Definition> definitions) {
    for (Definition.Manner manner : ROLES) {
      for (Definition definition : definitions) {
        if (definition.from() == manner && definition.text().indexOf('[') < 0) {
          return Optional.of(definition);
        }
      }
    }
    return Optional.empty();
  }

  /** Both together; neither may be used afterwards. The articles of the two must differ. */
  public GlossaryDraft and(GlossaryDraft other) {
    if (articles.size() < other.articles.size()) {
      return other.and(this);
    }
    for (Tally theirs : other.tallies.values()) {
      Tally mine = tallies.get(theirs.key);
      if (mine == null) {
        tallies.put(theirs.key, theirs);
      } else {
        mine.add(theirs);
      }
    }
    other.articles.forEach(
        (article, uses) -> {
          List<Use> shared = new ArrayList<>(uses.size());
          for (Use use : uses) {
            Tally tally = tallies.get(use.key());
            shared.add(tally == null ? use : new Use(tally.key, use.mentions(), use.first()));
          }
          articles.put(article, shared);
        });
    return this;
  }

  /** The tallies in a definite order. */
  List<Tally> tallies() {
    return tallies.values().stream()
        .sorted(
            Comparator.<Tally, String>comparing(t -> t.key.name())
                .thenComparing(t -> t.key.type().map(EntityType::word).orElse("")))
        .toList();
  }

  /** What is known of a name, where any article uses it. */
  Optional<Tally> tally(Key key) {
    return Optional.ofNullable(tallies.get(key));
  }

  /** The uses of every article. */
  Map<Slug, List<Use>> articles() {
    return articles;
  }

  /** How many mentions of an entry in these articles are found as what. */
  public Map<EntityType, Integer> votes(Slug entity, List<Slug> in, Glossary glossary) {
    Map<EntityType, Integer> votes = new EnumMap<>(EntityType.class);
    for (Slug article : in) {
      for (Use use : articles.getOrDefault(article, List.of())) {
        Optional<EntityType> type = use.key().type();
        if (glossary.meaning(article, use.key().name(), type).equals(Optional.of(entity))) {
          type.ifPresent(t -> votes.merge(t, use.mentions(), Integer::sum));
        }
      }
    }
    return votes;
  }

  /** Whether any article has a form among its names, as it is written there. */
  public Predicate<String> spoken() {
    Set<List<String>> spoken = new HashSet<>();
    for (Tally tally : tallies.values()) {
      tally.forms.keySet().forEach(form -> spoken.add(Lexicon.keys(form)));
    }
    return form -> spoken.contains(Lexicon.keys(form));
  }
}
