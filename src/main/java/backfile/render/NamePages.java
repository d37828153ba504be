package backfile.render;

import backfile.letters.Tongue;
import backfile.letters.Words;
import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Concordance;
import backfile.model.Entity;
import backfile.model.Excerpt;
import backfile.model.Html;
import backfile.model.PartialDate;
import backfile.model.Role;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pages of glossary entries. May be used by several threads. */
final class NamePages {
  private static final String ROOT = "../";
  private static final int BARS_WIDTH = 560;
  private static final int SHOWN = 20;
  private static final int FOUND_WITH = 12;

  /** How many sentences stand apart because they quote the name's bearer. */
  private static final int QUOTED = 5;

  private static final int MOST_ROLES = 12;

  /** Beyond this many articles the company of a name is reckoned from its newest ones. */
  private static final int ARTICLES_READ = 1000;

  private final Catalogue catalogue;
  private final Frames frames;
  private final Lists lists;
  private final Words words;
  private final Feeds feeds;
  private final Pictures pictures;
  private final Map<String, List<Entity>> namesakes = new HashMap<>();

  NamePages(Catalogue catalogue, Frames frames, Lists lists, Feeds feeds, Pictures pictures) {
    this.catalogue = catalogue;
    this.frames = frames;
    this.lists = lists;
    this.words = lists.words();
    this.feeds = feeds;
    this.pictures = pictures;
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
   */
  Page.Name page(Entity entity, Html notes, List<Excerpt> excerpts) {
    List<ArticleCard> cards = cardsOf(entity);
    TypeWords type = TypeWords.of(entity.type(), words);
    String definition = entity.definition().orElse("");
    List<Excerpt> first = excerpts.subList(0, Math.min(SHOWN, excerpts.size()));
    List<Lists.Counted> together = together(entity, cards);
    List<Page.Ranked> foundWith =
        lists.ranked(together.subList(0, Math.min(FOUND_WITH, together.size())), ROOT);
    List<Excerpt> rest = excerpts.subList(first.size(), excerpts.size());
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
        groups(excerpts.stream().filter(Excerpt::speaks).limit(QUOTED).toList()),
        groups(first),
        groups(rest),
        excerpts.size(),
        catalogue.concordance().mentionsOf(entity.slug()),
        articlesOnly(cards, excerpts),
        notes,
        facts(entity, cards),
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

  private Page.Evidence evidence(Entity entity) {
    return entity
        .evidence()
        .filter(e -> entity.definition().isPresent())
        .flatMap(
            e ->
                lists
                    .card(e.article())
                    .map(
                        card ->
                            new Page.Evidence(
                                ROOT + Addresses.article(card.slug()) + "#" + e.paragraph(),
                                card.title(),
                                e.text(),
                                lists.foreign(card.language()),
                                lists.direction(card.language()))))
        .orElse(new Page.Evidence("", "", "", "", ""));
  }

  private String summary(List<ArticleCard> cards) {
    String years = years(cards);
    return years.isEmpty()
        ? words.text("name.summary", Map.of("n", cards.size()))
        : words.text("name.summaryYears", Map.of("n", cards.size(), "years", years));
  }

  /** The years of articles, "2020 to 2022"; empty when none is dated. */
  private String years(List<ArticleCard> cards) {
    List<String> years =
        cards.stream()
            .map(ArticleCard::year)
            .filter(y -> !y.isEmpty())
            .distinct()
            .sorted()
            .toList();
    if (years.isEmpty()) {
      return "";
    }
    String first = words.digits(years.get(0));
    String last = words.digits(years.get(years.size() - 1));
    return first.equals(last)
        ? first
        : words.text("date.span", Map.of("first", first, "last", last));
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

  private List<Page.Group> groups(List<Excerpt> excerpts) {
    Map<Slug, List<Page.Line>> lines = new LinkedHashMap<>();
    for (Excerpt e : excerpts) {
      List<Page.Line> here = lines.computeIfAbsent(e.article(), a -> new ArrayList<>());
      String where =
          here.isEmpty()
              ? words.text("name.inArticle", Map.of("title", lists.cardOf(e.article()).title()))
              : words.text("name.inSame");
      here.add(
          new Page.Line(
              e.before(),
              e.name(),
              e.behind(),
              ROOT + Addresses.article(e.article()) + "#" + e.paragraph(),
              label(e, words),
              where));
    }
    List<Page.Group> groups = new ArrayList<>();
    lines.forEach(
        (slug, list) -> {
          ArticleCard card = lists.cardOf(slug);
          groups.add(
              new Page.Group(
                  ROOT + Addresses.article(slug),
                  card.title(),
                  lists.foreign(card.language()),
                  lists.direction(card.language()),
                  lists.dates().of(card.published()),
                  list));
        });
    return groups;
  }

  /** What people call the passage of an excerpt. */
  static String label(Excerpt excerpt, Words words) {
    return switch (excerpt.kind()) {
      case PARAGRAPH -> "¶\u00a0" + words.digits(String.valueOf(excerpt.number()));
      case STANDFIRST -> words.text("name.standfirst");
      case HEADING -> words.text("name.heading");
      case CAPTION -> words.text("name.caption");
      case CELL -> words.text("name.cell");
    };
  }

  /** Articles of which no sentence is shown: their text is not, or there are too many mentions. */
  private List<Page.Row> articlesOnly(List<ArticleCard> cards, List<Excerpt> excerpts) {
    List<Slug> quoted = excerpts.stream().map(Excerpt::article).distinct().toList();
    return cards.stream()
        .filter(card -> !quoted.contains(card.slug()))
        .map(card -> lists.row(card, ROOT, List.of(), ""))
        .toList();
  }

  private List<Page.Fact> facts(Entity entity, List<ArticleCard> cards) {
    List<Page.Fact> facts = new ArrayList<>();
    String style = entity.type().style();
    facts.add(
        new Page.Fact(
            words.text("fact.type"),
            new Html(
                "<span class=\"dot "
                    + style
                    + "\"></span>"
                    + Html.text(TypeWords.of(entity.type(), words).one()).value())));
    if (!entity.aliases().isEmpty()) {
      facts.add(new Page.Fact(words.text("fact.aliases"), aliases(entity.aliases())));
    }
    Html roles = roles(entity);
    if (!roles.value().isEmpty()) {
      facts.add(new Page.Fact(words.text("fact.roles"), roles));
    }
    List<ArticleCard> dated = cards.stream().filter(c -> !c.year().isEmpty()).toList();
    if (!dated.isEmpty()) {
      facts.add(new Page.Fact(words.text("fact.first"), seen(dated.get(dated.size() - 1))));
      facts.add(new Page.Fact(words.text("fact.last"), seen(dated.get(0))));
    }
    pictures
        .whereabouts(entity)
        .ifPresent(
            c ->
                facts.add(
                    new Page.Fact(words.text("fact.coordinates"), Html.text(pictures.degrees(c)))));
    entity
        .ids()
        .forEach((register, id) -> facts.add(new Page.Fact(capital(register), Html.text(id))));
    facts.add(
        new Page.Fact(
            words.text("fact.entry"),
            Html.text(words.text(entity.byHand() ? "name.byHand" : "name.byRule"))));
    return facts;
  }

  private Html aliases(List<String> aliases) {
    Html all = alias(aliases.get(0));
    for (String alias : aliases.subList(1, aliases.size())) {
      all = words.html("list.semicolon", Map.of("first", all, "second", alias(alias)));
    }
    return all;
  }

  private Html alias(String alias) {
    Tongue tongue = lists.tongue(alias);
    Html text = Html.text(alias);
    if (tongue.dir().isEmpty()) {
      return text;
    }
    String lang = tongue.lang().isEmpty() ? "" : " lang=\"" + tongue.lang() + "\"";
    return new Html("<bdi" + lang + " dir=\"" + tongue.dir() + "\">" + text.value() + "</bdi>");
  }

  /**
   * What the articles call a person, the earliest first: each in the words of an article, with its
   * years and a link to where the last of them says so.
   */
  private Html roles(Entity entity) {
    Map<String, List<Role>> byWords = new LinkedHashMap<>();
    catalogue.roles().getOrDefault(entity.slug(), List.of()).stream()
        .filter(role -> lists.card(role.article()).isPresent())
        .sorted(Comparator.comparing(this::date))
        .forEach(
            role ->
                byWords
                    .computeIfAbsent(role.text().toLowerCase(Locale.ROOT), w -> new ArrayList<>())
                    .add(role));
    StringBuilder html = new StringBuilder();
    byWords.values().stream()
        .limit(MOST_ROLES)
        .forEach(
            said -> {
              Role last = said.get(said.size() - 1);
              String years = years(said.stream().map(r -> lists.cardOf(r.article())).toList());
              Html role = role(last);
              html.append(html.length() == 0 ? "" : "<br>")
                  .append(
                      years.isEmpty()
                          ? role.value()
                          : words
                              .html("list.comma", Map.of("first", role, "second", years))
                              .value());
            });
    return new Html(html.toString());
  }

  private Html role(Role role) {
    String language = lists.cardOf(role.article()).language();
    String foreign = lists.foreign(language);
    return new Html(
        "<a href=\""
            + ROOT
            + Addresses.article(role.article())
            + "#"
            + Html.text(role.paragraph()).value()
            + "\""
            + (foreign.isEmpty()
                ? ""
                : " lang=\""
                    + Html.text(foreign).value()
                    + "\" dir=\""
                    + lists.direction(language)
                    + "\"")
            + ">"
            + Html.text(role.text()).value()
            + "</a>");
  }

  private String date(Role role) {
    return lists.cardOf(role.article()).published().map(PartialDate::iso).orElse("~");
  }

  private Html seen(ArticleCard card) {
    return new Html(
        "<a href=\""
            + ROOT
            + Addresses.article(card.slug())
            + "\">"
            + Html.text(lists.dates().of(card.published()).text()).value()
            + "</a>");
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
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
   * Other entries under the same first word of their filing form, e.g. two people of one surname.
   */
  private List<Page.NameLink> confusable(Entity entity) {
    return namesakes.getOrDefault(lastWord(entity), List.of()).stream()
        .filter(e -> !e.slug().equals(entity.slug()))
        .limit(6)
        .map(e -> lists.link(e, ROOT))
        .toList();
  }
}
