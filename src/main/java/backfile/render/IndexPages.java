package backfile.render;

import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Html;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Home, the lists of articles and names, about, and the page for addresses that do not exist. */
final class IndexPages {
  private static final int BARS_WIDTH = 400;
  private static final int EARLIER = 12;
  private static final int RANKED = 6;
  private static final int PLACES = 10;

  /** Above this many names each letter has a page of its own. */
  private static final int NAMES_A_PAGE = 500;

  private final Catalogue catalogue;
  private final Frames frames;
  private final Lists lists;
  private final Pictures pictures;
  private final Page.Link network;

  IndexPages(
      Catalogue catalogue, Frames frames, Lists lists, Pictures pictures, Page.Link network) {
    this.network = network;
    this.catalogue = catalogue;
    this.frames = frames;
    this.lists = lists;
    this.pictures = pictures;
  }

  Page.Home home(Html introduction) {
    String description = catalogue.settings().description();
    List<ArticleCard> cards = catalogue.cards();
    List<Page.Row> rows =
        cards.stream().limit(EARLIER + 1).map(card -> lists.row(card, "")).toList();
    List<Page.Link> years = new ArrayList<>();
    lists
        .articlesByYear()
        .forEach(
            (year, n) ->
                years.add(new Page.Link(Addresses.year(String.valueOf(year)), year + " " + n)));
    long undated = cards.stream().filter(c -> c.published().isEmpty()).count();
    if (undated > 0) {
      String text = lists.dates().of(Optional.empty()).text();
      years.add(new Page.Link(Addresses.year(""), text + " " + undated));
    }
    int names = catalogue.shownEntities().size();
    return new Page.Home(
        "index.html",
        frames
            .page("index.html", "")
            .description(
                description.isEmpty()
                    ? Lists.count(cards.size(), "article") + ", " + Lists.count(names, "name")
                    : description)
            .build(),
        description.isEmpty() ? catalogue.settings().title() : description,
        introduction,
        rows.subList(0, Math.min(1, rows.size())),
        rows.subList(Math.min(1, rows.size()), rows.size()),
        cards.size() > rows.size() ? "All " + cards.size() + " articles" : "",
        pictures.articlesByYear(BARS_WIDTH, 0),
        years,
        lists.ranked(
            lists.inMostArticles(
                List.of(
                    EntityType.PERSON,
                    EntityType.ORGANISATION,
                    EntityType.AGREEMENT,
                    EntityType.EVENT),
                RANKED),
            ""),
        lists.ranked(lists.inMostArticles(List.of(EntityType.PLACE), RANKED), ""),
        pictures.home(lists.inMostArticles(List.of(EntityType.PLACE), PLACES)),
        network,
        names == 0
            ? new Page.Link("", "")
            : new Page.Link(
                "glossary/index.html", "All " + Lists.count(names, "name") + ", A to Z"),
        new Page.Link("about.html", "How this archive was made"));
  }

  Page.Articles articles() {
    Map<String, List<Page.Row>> years = new LinkedHashMap<>();
    for (ArticleCard card : catalogue.cards()) {
      years.computeIfAbsent(card.year(), y -> new ArrayList<>()).add(lists.row(card, "../"));
    }
    List<Page.Year> groups = new ArrayList<>();
    years.forEach(
        (year, rows) ->
            groups.add(
                year.isEmpty()
                    ? new Page.Year(
                        "undated", lists.dates().of(Optional.empty()).text(), own(year), rows)
                    : new Page.Year("y" + year, year, own(year), rows)));
    int count = catalogue.cards().size();
    return new Page.Articles(
        "articles/index.html",
        frames
            .page("articles/index.html", "Articles")
            .description(Lists.count(count, "article") + ", newest first")
            .build(),
        count,
        groups);
  }

  private static String own(String year) {
    return "../" + Addresses.year(year);
  }

  /** A page for each year with its months, and one for the undated articles. */
  List<Page> dateArchive() {
    Map<String, List<ArticleCard>> years = new LinkedHashMap<>();
    for (ArticleCard card : catalogue.cards()) {
      years.computeIfAbsent(card.year(), y -> new ArrayList<>()).add(card);
    }
    List<Page> pages = new ArrayList<>();
    years.forEach((year, cards) -> pages.add(dateArchive(year, cards, years.keySet())));
    return pages;
  }

  private Page dateArchive(String year, List<ArticleCard> cards, Set<String> all) {
    String path = Addresses.year(year);
    String undated = lists.dates().of(Optional.empty()).text();
    String heading = year.isEmpty() ? undated : year;
    List<Page.Link> links = new ArrayList<>();
    for (String other : all) {
      String file = Addresses.year(other).substring("years/".length());
      links.add(new Page.Link(other.equals(year) ? "" : file, other.isEmpty() ? undated : other));
    }
    Map<Integer, List<Page.Row>> months = new LinkedHashMap<>();
    for (ArticleCard card : cards) {
      int month = card.published().map(d -> d.month().orElse(0)).orElse(0);
      months.computeIfAbsent(month, m -> new ArrayList<>()).add(lists.row(card, "../"));
    }
    List<Page.Year> groups = new ArrayList<>();
    months.forEach(
        (month, rows) ->
            groups.add(
                month == 0
                    ? new Page.Year("m0", year.isEmpty() ? "" : "Month not known", "", rows)
                    : new Page.Year(
                        "m" + month,
                        lists.dates().month(Integer.parseInt(year), month),
                        "",
                        rows)));
    return new Page.DateArchive(
        path,
        frames
            .page(path, year.isEmpty() ? "Undated articles" : "Articles of " + year)
            .under("articles/")
            .description(Lists.count(cards.size(), "article"))
            .build(),
        heading,
        cards.size(),
        links,
        pictures.articlesByYear(BARS_WIDTH, year.isEmpty() ? 0 : Integer.parseInt(year)),
        groups);
  }

  /** The glossary: one page, or one for each letter where there are many names. */
  List<Page> glossary() {
    List<Entity> entities = catalogue.shownEntities();
    if (entities.isEmpty()) {
      return List.of();
    }
    boolean parted = entities.size() > NAMES_A_PAGE;
    List<Page.Section> sections = sections(entities, parted ? "../../" : "../", parted);
    List<Page> pages = new ArrayList<>();
    String here = "glossary/index.html";
    pages.add(
        new Page.Glossary(
            here,
            frames
                .page(here, "Glossary A–Z")
                .description(
                    "Every person, place, organisation, event and agreement that the articles name.")
                .build(),
            "Glossary, A to Z",
            entities.size(),
            letters(sections, parted ? "a-z/" : "", parted),
            parted ? List.of() : sections,
            parted ? List.of() : Lists.kinds(entities)));
    if (parted) {
      for (Page.Section section : sections) {
        String path = "glossary/a-z/" + section.id().toLowerCase(Locale.ROOT) + ".html";
        pages.add(
            new Page.Glossary(
                path,
                frames.page(path, "Glossary: " + section.letter()).under("glossary/").build(),
                "Glossary: " + section.letter(),
                section.entries().size(),
                letters(sections, "", true),
                List.of(section),
                List.of()));
      }
    }
    return pages;
  }

  private List<Page.Section> sections(List<Entity> entities, String root, boolean parted) {
    List<Lists.Filed> filed = new ArrayList<>();
    for (Entity entity : entities) {
      filed.add(lists.filed(entity, root));
      for (String alias : entity.aliases()) {
        if (leadsElsewhere(alias, entity)) {
          String line = parted ? root + lists.address(entity) : "#" + entity.slug();
          Page.Entry see =
              new Page.Entry("", alias, "", entity.type().style(), 0, "", entity.sort(), line);
          filed.add(new Lists.Filed(alias, see));
        }
      }
    }
    return lists.sections(filed);
  }

  /** Whether a reader who looks for the alias would not come upon the entry anyway. */
  private static boolean leadsElsewhere(String alias, Entity entity) {
    boolean part = entity.name().contains(alias) || entity.sort().contains(alias);
    boolean begins = entity.sort().regionMatches(true, 0, alias, 0, Math.min(4, alias.length()));
    return !begins && (!part || !entity.type().mayBeShortened());
  }

  private static List<Page.Letter> letters(
      List<Page.Section> sections, String folder, boolean parted) {
    Map<String, Page.Section> byLetter = new LinkedHashMap<>();
    for (char c = 'A'; c <= 'Z'; c++) {
      byLetter.put(String.valueOf(c), new Page.Section("", String.valueOf(c), List.of()));
    }
    sections.forEach(s -> byLetter.put(s.letter(), s));
    List<Page.Letter> letters = new ArrayList<>();
    for (Page.Section s : byLetter.values()) {
      String file = folder + s.id().toLowerCase(Locale.ROOT) + ".html";
      String href = s.id().isEmpty() ? "" : parted ? file : "#" + s.id();
      letters.add(new Page.Letter(s.letter(), href, s.entries().size()));
    }
    return letters;
  }

  /**
   * One list for each type that has a name.
   *
   * @param feeds the addresses of the feeds that there are
   */
  List<Page> types(Set<String> feeds) {
    List<Page> pages = new ArrayList<>();
    for (EntityType type : frames.types()) {
      TypeWords words = TypeWords.of(type);
      List<Lists.Filed> filed =
          catalogue.shownEntities().stream()
              .filter(e -> e.type() == type)
              .map(e -> lists.filed(e, ""))
              .toList();
      pages.add(
          new Page.TypeList(
              words.file(),
              frames
                  .page(words.file(), words.many())
                  .follow(
                      feeds.contains(Addresses.feedOf(words.file()))
                          ? Addresses.feedOf(words.file())
                          : "")
                  .build(),
              words.many(),
              type.style(),
              lists.sections(filed),
              lists.ranked(lists.inMostArticles(List.of(type), 12), "")));
    }
    return pages;
  }

  /** One list for each topic. */
  List<Page> topics(Topics topics, Feeds feeds) {
    List<Page> pages = new ArrayList<>();
    for (Topics.Topic topic : topics.all()) {
      String path = Addresses.topic(topic.slug());
      int count = topic.cards().size();
      pages.add(
          new Page.Topic(
              path,
              frames
                  .page(path, topic.name())
                  .under("articles/")
                  .description(Lists.count(count, "article"))
                  .follow(feeds.follows(topic) ? topic.slug() + ".xml" : "")
                  .build(),
              topic.name(),
              count,
              topic.cards().stream().map(card -> lists.row(card, "../")).toList()));
    }
    return pages;
  }

  Page.Free free(String name, String title, Html text) {
    String path = name + ".html";
    boolean about = name.equals("about");
    return new Page.Free(
        path, frames.page(path, title).build(), title, text, about ? facts() : List.of());
  }

  private List<Page.Fact> facts() {
    List<ArticleCard> cards = catalogue.cards();
    long dated = cards.stream().filter(c -> c.published().isPresent()).count();
    List<Page.Fact> facts = new ArrayList<>();
    facts.add(fact("Articles", cards.size() + ", " + dated + " of them dated"));
    facts.add(fact("Names", String.valueOf(catalogue.shownEntities().size())));
    facts.add(
        fact(
            "Texts",
            "Cleaned line by line from raw files. No word is changed; each article says what was taken out."));
    facts.add(
        fact(
            "Names and definitions",
            "Found by lists and rules in the articles themselves. A definition is quoted from an article,"
                + " with the sentence that gives it, or written by an editor."));
    facts.add(
        fact(
            "Rights",
            catalogue.settings().rights().isEmpty()
                ? "Not stated for the archive as a whole; see each article."
                : catalogue.settings().rights()));
    if (frames.hasFeed()) {
      facts.add(
          new Page.Fact(
              "Feed",
              new Html(
                  "The newest articles as an <a href=\"feed.xml\">Atom feed</a> or a"
                      + " <a href=\"feed.json\">JSON feed</a>; one for each name and type, all in an"
                      + " <a href=\"feeds.opml\">OPML list</a>")));
    }
    StringBuilder beacons = new StringBuilder();
    for (SiteFile beacon : new Crate(catalogue).beacons()) {
      beacons
          .append(", <a href=\"")
          .append(beacon.path())
          .append(
              "\">BEACON " + beacon.path().replaceFirst(".*beacon-(.*)[.]txt", "($1)") + "</a>");
    }
    facts.add(
        new Page.Fact(
            "Data",
            new Html(
                "Articles (<a href=\"data/articles.csv\">CSV</a>, <a"
                    + " href=\"data/articles.json\">JSON</a>), names (<a"
                    + " href=\"data/entities.csv\">CSV</a>, <a"
                    + " href=\"data/entities.json\">JSON</a>), mentions (<a"
                    + " href=\"data/mentions.csv\">CSV</a>, <a"
                    + " href=\"data/mentions.json\">JSON</a>), with a <a"
                    + " href=\"data/datapackage.json\">description of their columns</a> and <a"
                    + " href=\"ro-crate-metadata.json\">of the archive</a> (RO-Crate)"
                    + beacons)));
    facts.add(fact("Your privacy", "No cookie, no counter, nothing from another site."));
    return facts;
  }

  private static Page.Fact fact(String term, String text) {
    return new Page.Fact(term, Html.text(text));
  }

  Page.NotFound notFound() {
    // The page is shown at addresses of any depth. Paths from the host's root fit them all, and
    // never ask another host, wherever a copy of the site is looked at.
    String root = catalogue.settings().baseUrl().map(url -> URI.create(url).getPath()).orElse("");
    List<Page.Row> newest =
        catalogue.cards().stream()
            .limit(5)
            .map(card -> lists.row(card, root, List.of(), ""))
            .toList();
    return new Page.NotFound(
        "404.html",
        frames.page("404.html", "Not found").root(root).robots("noindex").build(),
        newest,
        root + "articles/index.html",
        frames.types().isEmpty() ? "" : root + "glossary/index.html");
  }
}
