package backfile.render;

import backfile.letters.Words;
import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Changes;
import backfile.model.Difference;
import backfile.model.Doubt;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Excerpt;
import backfile.model.Html;
import backfile.model.LinkedArticle;
import backfile.model.Pair;
import backfile.model.Relation;
import backfile.model.Slug;
import backfile.model.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pages of a site: which there are, and what each is made of. Settings and the catalogue decide
 * which; a new kind of page is one record in {@link Page}, one template and one line here. May be
 * used by several threads.
 */
public final class Pages {
  private final Catalogue catalogue;
  private final Templates templates;
  private final Words words;
  private final Lists lists;
  private final Frames frames;
  private final ArticlePages articles;
  private final ChangesPages changes;
  private final NamePages names;
  private final IndexPages indexes;
  private final Shelves shelves;
  private final Pictures pictures;
  private final PicturePages pictured;
  private final PairPages together;
  private final UnnamedPage unnamed;
  private final SpelledPages spelled;
  private final TimelinePage timeline;
  private final Machines machines;
  private final Topics topics;
  private final Feeds feeds;
  private final Crate crate;

  /**
   * The pages of one archive.
   *
   * @param timeline whether any article speaks of a date, so that there is a timeline
   */
  public Pages(Catalogue catalogue, Templates templates, boolean timeline) {
    this.catalogue = catalogue;
    this.templates = templates;
    this.machines = new Machines(catalogue);
    this.words = templates.words();
    this.lists = new Lists(catalogue, words);
    this.topics = new Topics(catalogue);
    this.feeds = new Feeds(catalogue, lists, topics);
    this.frames = new Frames(catalogue, words, feeds.any(), timeline);
    this.articles = new ArticlePages(catalogue, frames, lists, topics);
    this.changes = new ChangesPages(frames, lists);
    this.pictures = new Pictures(catalogue, lists);
    this.spelled = new SpelledPages(catalogue, frames, lists);
    this.names = new NamePages(catalogue, frames, lists, feeds, pictures, spelled);
    this.pictured = new PicturePages(catalogue, frames, lists, pictures);
    this.together = new PairPages(catalogue, frames, lists);
    this.unnamed = new UnnamedPage(frames, lists);
    this.indexes = new IndexPages(catalogue, frames, lists, pictures, pictured.toNetwork());
    this.shelves = new Shelves(catalogue, frames, lists, pictures);
    this.timeline = new TimelinePage(frames, lists);
    this.crate = new Crate(catalogue);
  }

  /**
   * What an article's files are made of.
   *
   * @param body the linked body as HTML
   * @param changes what was done to its seed, where that is still there
   * @param difference how it differs from the article that it is a copy of, where it is one
   * @param spoken the dates that it speaks of, in reading order
   * @param byHand whether a person wrote or changed it
   * @param cut whether only its record may be shown
   * @param rights what may be done with it, when that is stated
   * @param markdown its file of content/
   */
  public record ArticleMaterial(
      ArticleCard card,
      LinkedArticle linked,
      Html body,
      Optional<Changes> changes,
      Optional<Difference> difference,
      List<Spoken> spoken,
      boolean byHand,
      boolean cut,
      Optional<String> rights,
      String markdown) {

    /** Whether readers may see the raw text; where only the record is shown they may not. */
    boolean showsChanges() {
      return !cut && changes.isPresent();
    }
  }

  /**
   * Sentences that rest on unnamed sources of one kind.
   *
   * @param kind {@code official}, {@code source} …
   * @param sentences how many there are
   * @param articles that hold them, newest first
   * @param excerpts the newest of the sentences
   */
  public record UnnamedKind(
      String kind, int sentences, List<Slug> articles, List<Excerpt> excerpts) {}

  /**
   * A way to settle a doubt.
   *
   * @param about the entry that it speaks of
   * @param type for a decision on the type: which
   * @param command the whole command
   */
  public record Way(
      Doubt.Decision decision, Slug about, Optional<EntityType> type, String command) {}

  /** A doubt about names with its sentences and the ways to settle it. */
  public record Doubted(Doubt doubt, List<Excerpt> excerpts, List<Way> ways) {}

  /** More doubts than this the page of doubts does not show. */
  public static final int MOST_DOUBTS = ReviewPage.MOST;

  /** Where the page of doubts stands in the site. */
  public static final String REVIEW = ReviewPage.FILE;

  /**
   * What the articles gave when they were written.
   *
   * @param pairs those that have a page
   * @param unnamed the sentences that rest on unnamed sources
   * @param relations how names stand to each other, each once
   */
  public record Gathered(Set<Pair> pairs, List<UnnamedKind> unnamed, List<Relation> relations) {
    /** How many sentences rest on unnamed sources. */
    int unnamedSentences() {
      return unnamed.stream().mapToInt(UnnamedKind::sentences).sum();
    }
  }

  /** All files of an article: its page, what was changed, and what the settings offer beside. */
  public List<SiteFile> article(ArticleMaterial m) {
    List<SiteFile> files = new ArrayList<>();
    List<SiteFile> cited = Citing.files(articles.citation(m));
    files.add(templates.render(articles.page(m, cited)));
    if (m.showsChanges()) {
      files.add(templates.render(changes.page(m)));
    }
    if (catalogue.settings().downloads()) {
      files.addAll(cited);
      if (!m.cut()) {
        files.add(new SiteFile(Addresses.markdown(m.card().slug()), m.markdown()));
      }
    }
    return files;
  }

  /** The pairs of names that share enough articles for a page, if enough sentences name both. */
  public Set<Pair> pairsToLookAt() {
    return pictured.pairsToLookAt();
  }

  /** The page of the sentences that name both of a pair. */
  public SiteFile together(Pair pair, List<Excerpt> excerpts) {
    return templates.render(together.page(pair, excerpts));
  }

  /** What makes the pages of the entries. May be used by several threads. */
  public final class Names {
    private final Kinship kin;
    private final Set<Pair> pairs;

    private Names(Gathered gathered) {
      this.kin = new Kinship(catalogue, pictures, gathered.relations());
      this.pairs = gathered.pairs();
    }

    /** The page of an entry, and the feed of those who follow it. */
    public List<SiteFile> files(Entity entity, Html notes, List<Excerpt> excerpts) {
      List<SiteFile> files = new ArrayList<>();
      files.add(templates.render(names.page(entity, notes, excerpts, kin, pairs)));
      names.feed(entity, excerpts).map(templates::render).ifPresent(files::add);
      return files;
    }
  }

  /** What makes the pages of the entries, when all articles are written. */
  public Names names(Gathered gathered) {
    return new Names(gathered);
  }

  /**
   * A page of the dates that the articles speak of.
   *
   * @param keys those of the pages above it and its own, the largest time first; none for all
   * @param count how many sentences speak of its dates
   * @param parts what it shows, earliest first
   */
  public SiteFile timeline(List<String> keys, int count, List<TimelinePage.Part> parts) {
    return templates.render(timeline.page(keys, count, parts));
  }

  /** The entries that readers meet, those first that most articles mention. */
  public List<Entity> inMostArticles() {
    return lists.inMostArticles(List.of(EntityType.values()), Integer.MAX_VALUE).stream()
        .map(Lists.Counted::entity)
        .toList();
  }

  /** The day, month or year of an article in words; empty when it is not known. */
  public String date(ArticleCard card) {
    return card.published().isPresent() ? lists.dates().of(card.published()).text() : "";
  }

  /** Where a name is to be found, from the site's root. */
  public String address(Entity entity) {
    return lists.address(entity);
  }

  /**
   * The page of the search.
   *
   * @param first the name of the first file of the index
   */
  public SiteFile search(String first) {
    return templates.render(indexes.search(first));
  }

  /**
   * The page of what is in doubt about names.
   *
   * @param doubted the worst first, at most {@value #MOST_DOUBTS}
   * @param count how many there are in all
   */
  public SiteFile review(List<Doubted> doubted, int count) {
    return templates.render(new ReviewPage(catalogue, frames, lists).page(doubted, count));
  }

  /** The page of something that was withdrawn. */
  public SiteFile withdrawnArticle(Slug slug, String reason) {
    return withdrawn(
        Addresses.article(slug),
        words.text("withdrawn.article"),
        reason,
        "index.html",
        words.text("withdrawn.articles"));
  }

  /** The page of a glossary entry that was withdrawn. */
  public SiteFile withdrawnName(Slug slug, String reason) {
    return withdrawn(
        Addresses.name(slug),
        words.text("withdrawn.entry"),
        reason,
        "index.html",
        words.text("withdrawn.glossary"));
  }

  private SiteFile withdrawn(String path, String heading, String reason, String back, String text) {
    return templates.render(
        new Page.Tombstone(
            path,
            frames.page(path, heading).robots("noindex").build(),
            heading,
            reason,
            new Page.Link(back, text)));
  }

  /** The page at an article's older address. */
  public SiteFile movedArticle(Slug former, ArticleCard card) {
    return moved(Addresses.article(former), card.slug() + ".html", card.title());
  }

  /** The page at an entry's older address. */
  public SiteFile movedName(Slug former, Entity entity) {
    return moved(Addresses.name(former), entity.slug() + ".html", entity.name());
  }

  private SiteFile moved(String path, String href, String title) {
    return templates.render(
        new Page.Moved(path, frames.page(path, title).robots("noindex").build(), href, title));
  }

  /** The page about the archive, where nobody wrote one. */
  public SiteFile about(Gathered gathered) {
    return free("about", words.text("nav.about"), Html.NONE, gathered);
  }

  /** A page that a person wrote. */
  public SiteFile free(String name, String title, Html text, Gathered gathered) {
    return templates.render(indexes.free(name, title, text, gathered.unnamedSentences()));
  }

  /**
   * All files that there are once: lists, feeds, sitemap, robots, style sheet and script, and what
   * the settings want for the host.
   *
   * @param moved older addresses with newer ones
   */
  public List<SiteFile> once(Html introduction, Gathered gathered, Map<String, String> moved) {
    List<SiteFile> files = new ArrayList<>();
    List<Page> pages = new ArrayList<>();
    pages.add(indexes.home(introduction));
    pages.add(shelves.articles());
    List<Page> archive = new ArrayList<>(shelves.years());
    pages.addAll(indexes.glossary());
    List<Page.Feed> typeFeeds = feeds.types();
    Set<String> followed = typeFeeds.stream().map(Page.Feed::path).collect(Collectors.toSet());
    pages.addAll(indexes.types(followed, gathered.unnamedSentences()));
    archive.addAll(indexes.topics(topics, shelves, feeds));
    pages.addAll(archive);
    List<Page> withPictures = pictured.all(gathered.pairs());
    pages.addAll(withPictures);
    List<String> listed = new ArrayList<>(archive.stream().map(Page::path).toList());
    withPictures.forEach(page -> listed.add(page.path()));
    if (frames.hasTimeline()) {
      listed.add(TimelinePage.FILE);
    }
    if (!gathered.unnamed().isEmpty()) {
      Page sources = unnamed.page(gathered.unnamed());
      pages.add(sources);
      listed.add(sources.path());
    }
    gathered.pairs().forEach(pair -> listed.add(Addresses.together(pair)));
    List<Page> namesakes = spelled.all();
    pages.addAll(namesakes);
    namesakes.forEach(page -> listed.add(page.path()));
    pages.add(indexes.notFound());
    if (feeds.any()) {
      pages.add(feeds.site());
      pages.addAll(typeFeeds);
      pages.addAll(feeds.topics());
      pages.add(feeds.outline());
    }
    if (catalogue.settings().baseUrl().isPresent()) {
      pages.addAll(machines.sitemaps(listed));
    }
    pages.forEach(page -> files.add(templates.render(page)));
    if (feeds.any()) {
      files.add(feeds.json());
    }
    files.addAll(crate.beacons());
    files.add(crate.metadata());
    files.add(machines.robots());
    machines.cname().ifPresent(files::add);
    machines.headers().ifPresent(files::add);
    machines.redirects(moved).ifPresent(files::add);
    files.addAll(templates.assets());
    return files;
  }
}
