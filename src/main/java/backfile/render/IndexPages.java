package backfile.render;

import backfile.letters.Tongue;
import backfile.letters.Words;
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
import java.util.Set;
import java.util.function.Function;

/** Home, the lists of articles and names, about, and the page for addresses that do not exist. */
final class IndexPages {
  private static final int BARS_WIDTH = 400;
  private static final int EARLIER = 12;
  private static final int RANKED = 6;
  private static final int RANKED_OF_TYPE = 12;
  private static final int PLACES = 10;

  /** Above this many names each letter has a page of its own. */
  private static final int NAMES_A_PAGE = 500;

  private final Catalogue catalogue;
  private final Frames frames;
  private final Lists lists;
  private final Pictures pictures;
  private final Page.Link network;
  private final Words words;

  IndexPages(
      Catalogue catalogue, Frames frames, Lists lists, Pictures pictures, Page.Link network) {
    this.network = network;
    this.catalogue = catalogue;
    this.frames = frames;
    this.lists = lists;
    this.pictures = pictures;
    this.words = lists.words();
  }

  Page.Home home(Html introduction) {
    String description = catalogue.settings().description();
    List<ArticleCard> cards = catalogue.cards();
    List<Row> rows = cards.stream().limit(EARLIER + 1).map(card -> lists.row(card, "")).toList();
    List<Page.Link> years = new ArrayList<>();
    lists.articlesByYear().forEach((year, n) -> years.add(yearLink(String.valueOf(year), n)));
    long undated = cards.stream().filter(c -> c.published().isEmpty()).count();
    if (undated > 0) {
      years.add(yearLink("", undated));
    }
    int names = catalogue.shownEntities().size();
    return new Page.Home(
        "index.html",
        frames
            .page("index.html", "")
            .description(
                description.isEmpty()
                    ? words.text(
                        "home.description", Map.of("articles", cards.size(), "names", names))
                    : description)
            .withField()
            .build(),
        description.isEmpty() ? catalogue.settings().title() : description,
        introduction,
        rows.subList(0, Math.min(1, rows.size())),
        rows.subList(Math.min(1, rows.size()), rows.size()),
        cards.size() > rows.size() ? words.text("home.allArticles", Map.of("n", cards.size())) : "",
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
            : new Page.Link("glossary/index.html", words.text("home.allNames", Map.of("n", names))),
        new Page.Link("about.html", words.text("home.how")));
  }

  private Page.Link yearLink(String year, long n) {
    return new Page.Link(
        Addresses.year(year), words.text("home.year", Map.of("year", label(year), "n", n)));
  }

  /** What a year is called, or that it is not known. */
  private String label(String year) {
    return year.isEmpty() ? words.text("date.unknown") : words.digits(year);
  }

  /** The glossary: one page, or one for each letter where there are many names. */
  List<Page> glossary() {
    List<Entity> entities = catalogue.shownEntities();
    if (entities.isEmpty()) {
      return List.of();
    }
    boolean parted = entities.size() > NAMES_A_PAGE;
    List<Section> sections = sections(entities, parted ? "../../" : "../", parted);
    List<Page> pages = new ArrayList<>();
    String here = "glossary/index.html";
    pages.add(
        new Page.Glossary(
            here,
            frames
                .page(here, words.text("glossary.title"))
                .description(words.text("glossary.description"))
                .build(),
            words.text("glossary.heading"),
            entities.size(),
            letters(sections, parted ? "a-z/" : "", parted),
            parted ? List.of() : sections,
            parted ? List.of() : lists.kinds(entities)));
    if (parted) {
      pages.addAll(
          ofLetters(
              sections,
              "glossary/a-z/",
              "glossary/",
              s -> words.text("glossary.letter", Map.of("letter", s.letter()))));
    }
    return pages;
  }

  private List<Section> sections(List<Entity> entities, String root, boolean parted) {
    List<Lists.Filed> filed = new ArrayList<>();
    for (Entity entity : entities) {
      filed.add(lists.filed(entity, root));
      for (String alias : entity.aliases()) {
        if (leadsElsewhere(alias, entity)) {
          String line = parted ? root + lists.address(entity) : "#" + entity.slug();
          Tongue tongue = lists.tongue(alias);
          Entry see =
              new Entry(
                  "",
                  alias,
                  tongue.lang(),
                  tongue.dir(),
                  "",
                  entity.type().style(),
                  0,
                  "",
                  "",
                  "",
                  entity.sort(),
                  line);
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

  private static List<Letter> letters(List<Section> sections, String folder, boolean parted) {
    Map<String, Section> byLetter = new LinkedHashMap<>();
    for (char c = 'A'; c <= 'Z'; c++) {
      byLetter.put(String.valueOf(c), new Section("", String.valueOf(c), List.of()));
    }
    sections.forEach(s -> byLetter.put(s.letter(), s));
    List<Letter> letters = new ArrayList<>();
    for (Section s : byLetter.values()) {
      String file = folder + s.id().toLowerCase(Locale.ROOT) + ".html";
      String href = s.id().isEmpty() ? "" : parted ? file : "#" + s.id();
      letters.add(new Letter(s.letter(), href, s.entries().size()));
    }
    return letters;
  }

  /**
   * One list for each type that has a name, and one page a letter where there are many.
   *
   * @param feeds the addresses of the feeds that there are
   * @param unnamed how many sentences rest on people who are not named
   */
  List<Page> types(Set<String> feeds, int unnamed) {
    List<Page> pages = new ArrayList<>();
    for (EntityType type : frames.types()) {
      TypeWords list = TypeWords.of(type, words);
      List<Entity> entities =
          catalogue.shownEntities().stream().filter(e -> e.type() == type).toList();
      boolean parted = entities.size() > NAMES_A_PAGE;
      String folder = list.file().replace(".html", "/");
      List<Section> sections =
          lists.sections(entities.stream().map(e -> lists.filed(e, parted ? "../" : "")).toList());
      String feed = Addresses.feedOf(list.file());
      pages.add(
          new Page.TypeList(
              list.file(),
              frames
                  .page(list.file(), list.many())
                  .follow(feeds.contains(feed) ? feed : "")
                  .build(),
              list.many(),
              type.style(),
              parted ? letters(sections, folder, true) : List.of(),
              parted ? List.of() : sections,
              lists.ranked(lists.inMostArticles(List.of(type), RANKED_OF_TYPE), ""),
              type == EntityType.PERSON && unnamed > 0
                  ? new Page.Link(
                      UnnamedPage.FILE, words.text("unnamed.link", Map.of("n", unnamed)))
                  : new Page.Link("", "")));
      if (parted) {
        String heading = list.many() + " · ";
        pages.addAll(ofLetters(sections, folder, list.file(), s -> heading + s.letter()));
      }
    }
    return pages;
  }

  /** A page for each letter, in a folder. */
  private List<Page> ofLetters(
      List<Section> sections, String folder, String under, Function<Section, String> heading) {
    List<Page> pages = new ArrayList<>();
    for (Section section : sections) {
      String path = folder + section.id().toLowerCase(Locale.ROOT) + ".html";
      pages.add(
          new Page.Glossary(
              path,
              frames.page(path, heading.apply(section)).under(under).build(),
              heading.apply(section),
              section.entries().size(),
              letters(sections, "", true),
              List.of(section),
              List.of()));
    }
    return pages;
  }

  /** One list for each topic, and the further pages of those that one page cannot hold. */
  List<Page> topics(Topics topics, Shelves shelves, Feeds feeds) {
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
                  .description(words.text("count.articles", Map.of("n", count)))
                  .follow(feeds.follows(topic) ? topic.slug() + ".xml" : "")
                  .build(),
              topic.name(),
              count,
              shelves.topic(topic)));
      pages.addAll(shelves.further(topic));
    }
    return pages;
  }

  /**
   * A page that a person wrote, or the one about the archive.
   *
   * @param unnamed how many sentences rest on people who are not named
   */
  Page.Free free(String name, String title, Html text, int unnamed) {
    String path = name + ".html";
    boolean about = name.equals("about");
    return new Page.Free(
        path,
        frames.page(path, title).build(),
        title,
        text,
        about ? new AboutFacts(catalogue, words, frames.hasFeed(), unnamed).facts() : List.of());
  }

  /** Reads the articles that it quotes from their own pages: fetched, or from a disk in a frame. */
  Page.Search search(String first) {
    return new Page.Search(
        Addresses.SEARCH,
        frames
            .page(Addresses.SEARCH, words.text("search.title"))
            .withField()
            .policy("; frame-src 'self'")
            .description(words.text("search.help"))
            .build(),
        Addresses.INDEX,
        first,
        frames.types().isEmpty() ? "" : "glossary/index.html");
  }

  Page.NotFound notFound() {
    // The page is shown at addresses of any depth. Paths from the host's root fit them all, and
    // never ask another host, wherever a copy of the site is looked at.
    String root = catalogue.settings().baseUrl().map(url -> URI.create(url).getPath()).orElse("");
    List<Row> newest =
        catalogue.cards().stream()
            .limit(5)
            .map(card -> lists.row(card, root, List.of(), ""))
            .toList();
    return new Page.NotFound(
        "404.html",
        frames.page("404.html", words.text("missing.title")).root(root).robots("noindex").build(),
        newest,
        root + "articles/index.html",
        frames.types().isEmpty() ? "" : root + "glossary/index.html");
  }
}
