package backfile.render;

import backfile.letters.Directions;
import backfile.letters.Filing;
import backfile.letters.Tongue;
import backfile.letters.Words;
import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Concordance;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parts that several pages list: articles, names, numbers over years. Immutable. */
final class Lists {
  private static final int NAMES_A_ROW = 4;

  private final Catalogue catalogue;
  private final Words words;
  private final DateText dates;
  private final Map<Slug, ArticleCard> cards;

  Lists(Catalogue catalogue, Words words) {
    this.catalogue = catalogue;
    this.words = words;
    this.dates = new DateText(words);
    this.cards = catalogue.cardsBySlug();
  }

  Words words() {
    return words;
  }

  DateText dates() {
    return dates;
  }

  Optional<ArticleCard> card(Slug slug) {
    return Optional.ofNullable(cards.get(slug));
  }

  /** The entry of a slug that readers meet. */
  Optional<Entity> shown(Slug entity) {
    return catalogue.shown(entity);
  }

  /** The card of an article that is known to be there. */
  ArticleCard cardOf(Slug slug) {
    return card(slug).orElseThrow(() -> new IllegalStateException("no card of " + slug));
  }

  /** The language where it is another than that of the words around it, else empty. */
  String foreign(String language) {
    return language.equals(words.language()) ? "" : language;
  }

  /** The direction that goes with {@link #foreign}. */
  String direction(String language) {
    return foreign(language).isEmpty() ? "" : Directions.of(language);
  }

  /** What the letters of a name tell of its language, where they are not those of the words. */
  Tongue tongue(String name) {
    return Tongue.of(name, words.language());
  }

  /** The language of a definition: of the article that it is taken from, or the site's. */
  String languageOfDefinition(Entity entity) {
    return entity
        .evidence()
        .flatMap(e -> card(e.article()))
        .map(ArticleCard::language)
        .orElse(catalogue.settings().language());
  }

  /** An article in a list, with the names that tell most about it. */
  Row row(ArticleCard card, String root) {
    List<Page.NameLink> names = new ArrayList<>();
    for (Concordance.Use use : telling(card.slug())) {
      if (names.size() == NAMES_A_ROW) {
        break;
      }
      catalogue
          .shown(use.slug())
          .filter(e -> catalogue.hasPage(e.slug()))
          .ifPresent(e -> names.add(link(e, root)));
    }
    return row(card, root, names, "");
  }

  Row row(ArticleCard card, String root, List<Page.NameLink> names, String note) {
    return row(card, names, note, root + Addresses.article(card.slug()));
  }

  /** An article by its headline and date alone. */
  Row named(ArticleCard card, String root) {
    return row(card, "", List.of(), "", root + Addresses.article(card.slug()));
  }

  Row row(ArticleCard card, List<Page.NameLink> names, String note, String address) {
    return row(card, card.standfirst(), names, note, address);
  }

  private Row row(
      ArticleCard card, String standfirst, List<Page.NameLink> names, String note, String address) {
    return new Row(
        address,
        card.title(),
        foreign(card.language()),
        direction(card.language()),
        standfirst,
        dates.of(card.published()),
        names,
        note);
  }

  /**
   * For how many articles the rarity of a name is reckoned: the power of two that holds them, so
   * that one more leaves the order of names as it is on pages that it has nothing to do with.
   */
  int reckoned() {
    return Integer.highestOneBit(Math.max(1, catalogue.cards().size())) * 2;
  }

  /**
   * The names of an article, those first that tell most about it: many mentions here, few articles
   * elsewhere (tf–idf, Spärck Jones 1972).
   */
  List<Concordance.Use> telling(Slug article) {
    double all = reckoned();
    record Weighed(Concordance.Use use, double weight) {}
    return catalogue.concordance().entitiesOf(article).stream()
        .map(
            use -> {
              int df = Math.max(1, catalogue.concordance().articlesOf(use.slug()).size());
              return new Weighed(use, use.mentions() * (1 + Math.log(all / df)));
            })
        .sorted(
            Comparator.comparingDouble((Weighed w) -> -w.weight())
                .thenComparing(w -> w.use().slug()))
        .map(Weighed::use)
        .toList();
  }

  /** Where a name is to be found: its page, or its line in the glossary. */
  String address(Entity entity) {
    return catalogue.hasPage(entity.slug())
        ? Addresses.name(entity.slug())
        : "glossary/index.html#" + entity.slug();
  }

  Page.NameLink link(Entity entity, String root) {
    Tongue tongue = tongue(entity.name());
    return new Page.NameLink(
        root + address(entity), entity.name(), tongue.lang(), tongue.dir(), entity.type().style());
  }

  /** An entry with what is counted of it. */
  record Counted(Entity entity, int number) {}

  /** The names of some types in the order of the articles that mention them. */
  List<Counted> inMostArticles(List<EntityType> types, int most) {
    return catalogue.shownEntities().stream()
        .filter(e -> types.contains(e.type()) && !articlesOf(e).isEmpty())
        .sorted(
            Comparator.comparingInt((Entity e) -> -articlesOf(e).size())
                .thenComparing(e -> -catalogue.concordance().mentionsOf(e.slug()))
                .thenComparing(Entity::slug))
        .limit(most)
        .map(e -> new Counted(e, articlesOf(e).size()))
        .toList();
  }

  /** Names with their numbers, the largest first, each with a bar. */
  List<Ranked> ranked(List<Counted> names, String root) {
    int first = names.isEmpty() ? 1 : names.get(0).number();
    return names.stream()
        .map(
            n ->
                new Ranked(
                    link(n.entity(), root), n.number(), Math.round(100f * n.number() / first)))
        .toList();
  }

  List<Concordance.Use> articlesOf(Entity entity) {
    return catalogue.concordance().articlesOf(entity.slug());
  }

  /** Articles for each year, oldest first; undated ones left out. */
  Map<Integer, Integer> articlesByYear() {
    Map<Integer, Integer> years = new TreeMap<>();
    catalogue
        .cards()
        .forEach(c -> c.published().ifPresent(d -> years.merge(d.year(), 1, Integer::sum)));
    return years;
  }

  /** The types of some entries, each with its number of them. */
  List<Kind> kinds(List<Entity> entities) {
    List<Kind> kinds = new ArrayList<>();
    for (EntityType type :
        List.of(
            EntityType.PERSON,
            EntityType.PLACE,
            EntityType.ORGANISATION,
            EntityType.EVENT,
            EntityType.AGREEMENT,
            EntityType.WORK)) {
      int n = (int) entities.stream().filter(e -> e.type() == type).count();
      if (n > 0) {
        kinds.add(new Kind(type.style(), TypeWords.of(type, words).many(), n));
      }
    }
    return kinds;
  }

  /** Entries by letter, in the order of the site's language. */
  List<Section> sections(List<Filed> filed) {
    Map<String, List<Entry>> letters = new TreeMap<>();
    for (Filed entry : Filing.sorted(filed, Filed::sort, catalogue.settings().language())) {
      letters
          .computeIfAbsent(Filing.letter(entry.sort()), l -> new ArrayList<>())
          .add(entry.entry());
    }
    Map<String, List<Entry>> inOrder = new LinkedHashMap<>(letters);
    List<Entry> others = inOrder.remove("#");
    List<Section> sections = new ArrayList<>();
    inOrder.forEach((letter, entries) -> sections.add(new Section(letter, letter, entries)));
    if (others != null) {
      sections.add(new Section("other", "#", others));
    }
    return sections;
  }

  /** An entry with the form under which it is filed. */
  record Filed(String sort, Entry entry) {}

  /** An entry of a list of names. */
  Filed filed(Entity entity, String root) {
    String href = catalogue.hasPage(entity.slug()) ? root + Addresses.name(entity.slug()) : "";
    Tongue tongue = tongue(entity.sort());
    Entry entry =
        new Entry(
            entity.slug().value(),
            entity.sort(),
            tongue.lang(),
            tongue.dir(),
            href,
            entity.type().style(),
            articlesOf(entity).size(),
            entity.definition().orElse(""),
            foreign(languageOfDefinition(entity)),
            direction(languageOfDefinition(entity)),
            "",
            "");
    return new Filed(entity.sort(), entry);
  }
}
