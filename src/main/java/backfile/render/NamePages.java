package backfile.render;

import backfile.letters.Tongue;
import backfile.letters.Words;
import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Concordance;
import backfile.model.Entity;
import backfile.model.Excerpt;
import backfile.model.Html;
import backfile.model.Pair;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The pages of glossary entries. May be used by several threads. */
final class NamePages {
  private static final String ROOT = "../";
  private static final int BARS_WIDTH = 560;
  private static final int FOUND_WITH = 12;

  private static final int NAMESAKES = 6;

  /** How many sentences stand apart because they quote the name's bearer. */
  private static final int QUOTED = 5;

  /** Beyond this many articles the company of a name is reckoned from its newest ones. */
  private static final int ARTICLES_READ = 1000;

  private final Catalogue catalogue;
  private final Frames frames;
  private final Lists lists;
  private final Words words;
  private final Feeds feeds;
  private final Pictures pictures;
  private final SentenceLists sentences;
  private final NameFacts facts;
  private final SpelledPages spelled;
  private final Map<String, List<Entity>> namesakes = new HashMap<>();

  NamePages(
      Catalogue catalogue,
      Frames frames,
      Lists lists,
      Feeds feeds,
      Pictures pictures,
      SpelledPages spelled) {
    this.spelled = spelled;
    this.catalogue = catalogue;
    this.frames = frames;
    this.lists = lists;
    this.words = lists.words();
    this.feeds = feeds;
    this.pictures = pictures;
    this.sentences = new SentenceLists(lists);
    this.facts = new NameFacts(catalogue, lists, pictures);
    for (Entity entity : catalogue.shownEntities()) {
      namesakes.computeIfAbsent(lastWord(entity), w -> new ArrayList<>()).add(entity);
    }
  }

  private static String lastWord(Entity entity) {
    return entity.sort().replaceFirst(",.*", "");
  }

  /**
   * The page of an entry.
   *
   * @param notes a person's notes as HTML
   * @param excerpts its mentions, newest article first, each article's together and in order; not
   *     necessarily all
   * @param kin what is part of what
   * @param paired the pairs that have a page
   */
  Page.Name page(Entity entity, Html notes, List<Excerpt> excerpts, Kinship kin, Set<Pair> paired) {
    List<ArticleCard> cards = cardsOf(entity);
    TypeWords type = TypeWords.of(entity.type(), words);
    String definition = entity.definition().orElse("");
    SentenceLists.Quoted quoted = sentences.quoted(cards, excerpts, ROOT);
    List<Lists.Counted> together = together(entity, cards);
    List<Ranked> foundWith = foundWith(entity, together, paired);
    Frame frame =
        frames
            .page(Addresses.name(entity.slug()), entity.name())
            .under(type.file())
            .description(
                definition.isEmpty()
                    ? words.text(
                        "name.description",
                        Map.of("name", entity.name(), "site", catalogue.settings().title()))
                    : definition)
            .structured(new Structured(catalogue).name(entity))
            .follow(feeds.follows(entity) ? entity.slug() + ".xml" : "")
            .build();
    Tongue tongue = lists.tongue(entity.name());
    return new Page.Name(
        Addresses.name(entity.slug()),
        frame,
        new Page.Link(ROOT + type.file(), type.many()),
        entity.type().style(),
        entity.name(),
        tongue.lang(),
        tongue.dir(),
        definition,
        evidence(entity),
        summary(cards),
        pictures.mentionsByYear(mentionsByYear(entity), BARS_WIDTH),
        sentences.groups(excerpts.stream().filter(Excerpt::speaks).limit(QUOTED).toList(), ROOT),
        quoted.groups(),
        quoted.more(),
        catalogue.concordance().mentionsOf(entity.slug()),
        quoted.others(),
        quoted.untold(),
        notes,
        facts.of(entity, cards, new KinFacts(catalogue, lists, kin)),
        pictures.around(entity, cards.size(), together, ROOT),
        foundWith,
        pictures.together(entity, foundWith),
        confusable(entity));
  }

  /** The feed of an entry, where it has one, of the same excerpts. */
  Optional<Page.Feed> feed(Entity entity, List<Excerpt> excerpts) {
    return feeds.name(entity, cardsOf(entity), excerpts);
  }

  private List<ArticleCard> cardsOf(Entity entity) {
    return lists.articlesOf(entity).stream()
        .flatMap(use -> lists.card(use.slug()).stream())
        .sorted(ArticleCard.NEWEST_FIRST)
        .toList();
  }

  private Evidence evidence(Entity entity) {
    return entity
        .evidence()
        .filter(e -> entity.definition().isPresent())
        .flatMap(
            e ->
                lists
                    .card(e.article())
                    .map(
                        card ->
                            new Evidence(
                                ROOT + Addresses.article(card.slug()) + "#" + e.paragraph(),
                                card.title(),
                                e.text(),
                                lists.foreign(card.language()),
                                lists.direction(card.language()))))
        .orElse(new Evidence("", "", "", "", ""));
  }

  private String summary(List<ArticleCard> cards) {
    String years = facts.years(cards);
    return years.isEmpty()
        ? words.text("name.summary", Map.of("n", cards.size()))
        : words.text("name.summaryYears", Map.of("n", cards.size(), "years", years));
  }

  private Map<Integer, Integer> mentionsByYear(Entity entity) {
    Map<Integer, Integer> years = new TreeMap<>();
    for (Concordance.Use use : lists.articlesOf(entity)) {
      lists
          .card(use.slug())
          .flatMap(ArticleCard::published)
          .ifPresent(d -> years.merge(d.year(), use.mentions(), Integer::sum));
    }
    return years;
  }

  /** An article of so many names is a register, which sets nobody beside anybody. */
  private static final int REGISTER = 2000;

  /** Other names in the articles of an entry, those first that share most articles with it. */
  private List<Lists.Counted> together(Entity entity, List<ArticleCard> cards) {
    Map<Slug, Integer> together = new HashMap<>();
    for (ArticleCard card : cards.subList(0, Math.min(ARTICLES_READ, cards.size()))) {
      List<Concordance.Use> uses = catalogue.concordance().entitiesOf(card.slug());
      for (Concordance.Use use : uses.size() > REGISTER ? List.<Concordance.Use>of() : uses) {
        if (!use.slug().equals(entity.slug())) {
          together.merge(use.slug(), 1, Integer::sum);
        }
      }
    }
    return together.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<Slug, Integer> e) -> -e.getValue())
                .thenComparing(e -> -catalogue.concordance().mentionsOf(e.getKey()))
                .thenComparing(Map.Entry::getKey))
        .flatMap(
            e ->
                catalogue.shown(e.getKey()).stream()
                    .map(other -> new Lists.Counted(other, e.getValue())))
        .toList();
  }

  /**
   * The names that share most articles with the entry, and those that have a page with it; the
   * number leads to that page.
   */
  private List<Ranked> foundWith(Entity entity, List<Lists.Counted> together, Set<Pair> paired) {
    List<Lists.Counted> listed = new ArrayList<>();
    List<String> hrefs = new ArrayList<>();
    for (Lists.Counted other : together) {
      Pair pair = Pair.of(entity.slug(), other.entity().slug());
      boolean hasPage = paired.contains(pair);
      if (hasPage || listed.size() < FOUND_WITH) {
        listed.add(other);
        hrefs.add(hasPage ? ROOT + Addresses.together(pair) : "");
      }
    }
    List<Ranked> ranked = new ArrayList<>();
    for (Ranked name : lists.ranked(listed, ROOT)) {
      ranked.add(new Ranked(name.link(), name.number(), name.share(), hrefs.get(ranked.size())));
    }
    return ranked;
  }

  /**
   * Other entries under the same first word of their filing form, e.g. two people of one surname,
   * and the pages of the spellings that the entry shares with others.
   */
  private List<Page.NameLink> confusable(Entity entity) {
    List<Page.NameLink> confusable = new ArrayList<>();
    namesakes.getOrDefault(lastWord(entity), List.of()).stream()
        .filter(e -> !e.slug().equals(entity.slug()))
        .limit(NAMESAKES)
        .forEach(e -> confusable.add(lists.link(e, ROOT)));
    confusable.addAll(spelled.links(entity, ROOT));
    return confusable;
  }
}
