package backfile.render;

import backfile.letters.Words;
import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Html;
import backfile.model.PartialDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lists of articles in the order of time: all of them, those of a year, those of a topic. */
final class Shelves {
  /** So many articles a page lists; with more it would be slow to load and to look through. */
  static final int MOST = 120;

  private static final int BARS_WIDTH = 400;
  private static final Page.Bars NO_BARS = new Page.Bars(false, Html.NONE, "");

  private static final List<Function<ArticleCard, String>> LEVELS =
      List.of(Shelves::year, Shelves::month, Shelves::day);

  private final Catalogue catalogue;
  private final Frames frames;
  private final Lists lists;
  private final Pictures pictures;
  private final Words words;

  Shelves(Catalogue catalogue, Frames frames, Lists lists, Pictures pictures) {
    this.catalogue = catalogue;
    this.frames = frames;
    this.lists = lists;
    this.pictures = pictures;
    this.words = lists.words();
  }

  private static String year(ArticleCard card) {
    return card.year().isEmpty() ? DateText.UNDATED : card.year();
  }

  /** The undated stand by the letters of their addresses. */
  private static String month(ArticleCard card) {
    String iso = card.published().map(PartialDate::iso).orElse("");
    return iso.isEmpty()
        ? DateText.UNDATED + "-" + beginning(card, 1)
        : iso.length() < 7 ? iso + "-00" : iso.substring(0, 7);
  }

  private static String day(ArticleCard card) {
    String iso = card.published().map(PartialDate::iso).orElse("");
    return iso.isEmpty()
        ? DateText.UNDATED + "-" + beginning(card, 2)
        : iso.length() < 10 ? month(card) + "-00" : iso.substring(0, 10);
  }

  private static String beginning(ArticleCard card, int letters) {
    String slug = card.slug().value().replace("-", "");
    return slug.substring(0, Math.min(letters, slug.length()))
        + (slug.length() < letters ? "0" : "");
  }

  /** All articles, the newest as far as a page can hold them. */
  Page.Articles articles() {
    int count = catalogue.cards().size();
    return new Page.Articles(
        "articles/index.html",
        frames
            .page("articles/index.html", words.text("nav.articles"))
            .description(words.text("articles.description", Map.of("n", count)))
            .build(),
        count,
        parts(byYear(), "../", "../years/", "y"));
  }

  private List<Shelf<ArticleCard>> byYear() {
    Map<String, List<ArticleCard>> years = new LinkedHashMap<>();
    for (ArticleCard card : catalogue.cards()) {
      years.computeIfAbsent(year(card), y -> new ArrayList<>()).add(card);
    }
    List<Shelf<ArticleCard>> shelves = new ArrayList<>();
    years.forEach(
        (year, cards) ->
            shelves.add(Shelf.of(year, cards, MOST, LEVELS.subList(1, LEVELS.size()))));
    return shelves;
  }

  /** A page for each year with its months, and one for the undated articles. */
  List<Page> years() {
    Series series = new Series("years/", "", "articles/");
    List<Page.Link> trail =
        List.of(new Page.Link("../articles/index.html", words.text("nav.articles")));
    return pages(series, byYear(), trail);
  }

  /** The articles of a topic as its page has them. */
  List<Year> topic(Topics.Topic topic) {
    Shelf<ArticleCard> shelf = shelf(topic);
    return shelf.isCut()
        ? parts(shelf.parts(), "../", topic.slug() + "/", "y")
        : List.of(whole(shelf, "../"));
  }

  /** The further pages of a topic that one page cannot hold. */
  List<Page> further(Topics.Topic topic) {
    Series series = new Series("topics/" + topic.slug() + "/", topic.name(), "articles/");
    List<Page.Link> trail =
        List.of(
            new Page.Link("../../articles/index.html", words.text("nav.articles")),
            new Page.Link("../" + topic.slug() + ".html", topic.name()));
    return pages(series, shelf(topic).parts(), trail);
  }

  private static Shelf<ArticleCard> shelf(Topics.Topic topic) {
    return Shelf.of("", topic.cards(), MOST, LEVELS);
  }

  /**
   * Pages that belong together.
   *
   * @param folder where they stand
   * @param name what their articles have in common; empty for nothing but the time
   * @param under the entry of the navigation that they belong to
   */
  private record Series(String folder, String name, String under) {
    String root() {
      return "../".repeat((int) folder.chars().filter(c -> c == '/').count());
    }
  }

  private List<Page> pages(Series series, List<Shelf<ArticleCard>> shelves, List<Page.Link> trail) {
    List<Page> pages = new ArrayList<>();
    for (Shelf<ArticleCard> shelf : shelves) {
      pages.add(page(series, shelf, shelves, trail));
      List<Page.Link> below = new ArrayList<>(trail);
      below.add(new Page.Link(shelf.key() + ".html", label(shelf)));
      pages.addAll(pages(series, shelf.parts(), below));
    }
    return pages;
  }

  private Page page(
      Series series,
      Shelf<ArticleCard> shelf,
      List<Shelf<ArticleCard>> beside,
      List<Page.Link> trail) {
    String key = shelf.key();
    String path = series.folder() + key + ".html";
    List<Page.Link> links = new ArrayList<>();
    for (Shelf<ArticleCard> other : beside) {
      String href = other.key().equals(key) ? "" : other.key() + ".html";
      links.add(new Page.Link(href, label(other)));
    }
    boolean year = key.matches("\\d+");
    boolean archive = series.name().isEmpty();
    String title =
        !archive
            ? series.name() + " · " + label(shelf)
            : year
                ? words.text("year.title", Map.of("year", words.digits(key)))
                : key.equals(DateText.UNDATED) ? words.text("year.undatedTitle") : label(shelf);
    List<Year> groups =
        shelf.isCut()
            ? parts(shelf.parts(), series.root(), "", "m")
            : year ? months(shelf, series.root()) : List.of(whole(shelf, series.root()));
    return new Page.DateArchive(
        path,
        frames
            .page(path, title)
            .under(series.under())
            .description(words.text("count.articles", Map.of("n", shelf.things().size())))
            .build(),
        trail,
        label(shelf),
        shelf.things().size(),
        links,
        archive && (year || key.equals(DateText.UNDATED))
            ? pictures.articlesByYear(BARS_WIDTH, year ? Integer.parseInt(key) : 0)
            : NO_BARS,
        groups);
  }

  /** The parts of what is cut: the first as far as the page can hold them, links for all. */
  private List<Year> parts(
      List<Shelf<ArticleCard>> shelves, String root, String folder, String letter) {
    List<Year> parts = new ArrayList<>();
    int left = MOST;
    for (Shelf<ArticleCard> shelf : shelves) {
      List<Row> rows = rows(shelf.things(), left, root);
      left -= rows.size();
      String key = shelf.key();
      String id = key.equals(DateText.UNDATED) ? key : letter + key;
      String href = folder + key + ".html";
      parts.add(new Year(id, label(shelf), href, shelf.things().size(), rows));
    }
    return parts;
  }

  private Year whole(Shelf<ArticleCard> shelf, String root) {
    int count = shelf.things().size();
    return new Year("m0", "", "", count, rows(shelf.things(), count, root));
  }

  private List<Year> months(Shelf<ArticleCard> year, String root) {
    Map<Integer, List<ArticleCard>> months = new LinkedHashMap<>();
    for (ArticleCard card : year.things()) {
      int month = card.published().map(d -> d.month().orElse(0)).orElse(0);
      months.computeIfAbsent(month, m -> new ArrayList<>()).add(card);
    }
    List<Year> groups = new ArrayList<>();
    months.forEach(
        (month, cards) ->
            groups.add(
                new Year(
                    "m" + month,
                    month == 0
                        ? words.text("year.monthUnknown")
                        : lists.dates().month(Integer.parseInt(year.key()), month),
                    "",
                    cards.size(),
                    rows(cards, cards.size(), root))));
    return groups;
  }

  private List<Row> rows(List<ArticleCard> cards, int most, String root) {
    return cards.stream().limit(most).map(card -> lists.row(card, root)).toList();
  }

  private String label(Shelf<ArticleCard> shelf) {
    return lists.dates().ofKey(shelf.key());
  }
}
