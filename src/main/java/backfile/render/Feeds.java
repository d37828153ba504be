package backfile.render;

import backfile.json.Json;
import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Concordance;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Excerpt;
import backfile.model.PartialDate;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What readers follow: a feed of the newest articles, one for each name, type and topic, and a list
 * of them all. A feed has no words for less than a day, so that only articles whose day is known
 * stand in any, and none is written where there is none, or no address to give. May be used by
 * several threads.
 */
final class Feeds {
  private static final int IN_FEED = 20;

  /** So many names of its type are said of an article in the feed of the type. */
  private static final int NAMES = 8;

  private final Catalogue catalogue;
  private final Lists lists;
  private final Topics topics;
  private final String base;

  Feeds(Catalogue catalogue, Lists lists, Topics topics) {
    this.topics = topics;
    this.catalogue = catalogue;
    this.lists = lists;
    this.base = catalogue.settings().baseUrl().orElse("");
  }

  private boolean inFeed(ArticleCard card) {
    return !base.isEmpty() && moment(card.published()).isPresent();
  }

  private static Optional<String> moment(Optional<PartialDate> date) {
    return date.flatMap(PartialDate::rfc3339);
  }

  /** Whether there is any feed. */
  boolean any() {
    return catalogue.cards().stream().anyMatch(this::inFeed);
  }

  /** The feed of the whole archive. */
  Page.Feed site() {
    return feed(
        Addresses.FEED,
        catalogue.settings().title(),
        "index.html",
        catalogue.cards().stream().filter(this::inFeed).limit(IN_FEED).toList(),
        ArticleCard::standfirst);
  }

  /** The same as JSON Feed 1.1 (jsonfeed.org). */
  SiteFile json() {
    Page.Feed feed = site();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("version", "https://jsonfeed.org/version/1.1");
    all.put("title", feed.title());
    all.put("home_page_url", feed.home());
    all.put("feed_url", feed.home() + "feed.json");
    all.put("language", feed.lang());
    List<Object> items = new ArrayList<>();
    for (FeedEntry entry : feed.entries()) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("id", entry.address());
      item.put("url", entry.address());
      item.put("title", entry.title());
      // A feed's item must have a text of its own; readers who want more follow the link.
      item.put("content_text", entry.summary().isEmpty() ? entry.title() : entry.summary());
      item.put("date_published", entry.published());
      item.put("date_modified", entry.updated());
      item.put("authors", entry.authors().stream().map(name -> Map.of("name", name)).toList());
      item.put("language", entry.lang());
      items.add(item);
    }
    all.put("items", items);
    return new SiteFile("feed.json", Json.pretty(all));
  }

  /** Whether an entry has a feed. */
  boolean follows(Entity entity) {
    return catalogue.hasPage(entity.slug()) && hasNews(entity);
  }

  private boolean hasNews(Entity entity) {
    return lists.articlesOf(entity).stream()
        .anyMatch(use -> lists.card(use.slug()).filter(this::inFeed).isPresent());
  }

  /**
   * The feed of an entry, where it has one: the newest articles that mention it, each with the
   * first sentence that does.
   *
   * @param cards the articles that mention it, newest first
   */
  Optional<Page.Feed> name(Entity entity, List<ArticleCard> cards, List<Excerpt> excerpts) {
    List<ArticleCard> newest = cards.stream().filter(this::inFeed).limit(IN_FEED).toList();
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    Map<Slug, String> sentences = new LinkedHashMap<>();
    excerpts.forEach(
        e -> sentences.putIfAbsent(e.article(), (e.before() + e.name() + e.behind()).strip()));
    return Optional.of(
        feed(
            Addresses.nameFeed(entity.slug()),
            titled(entity.name()),
            Addresses.name(entity.slug()),
            newest,
            card -> sentences.getOrDefault(card.slug(), card.standfirst())));
  }

  private String titled(String what) {
    return what + " · " + catalogue.settings().title();
  }

  /** The feeds of the types: the newest articles that mention a name of it, with those names. */
  List<Page.Feed> types() {
    Map<EntityType, Map<ArticleCard, List<String>>> newest = new EnumMap<>(EntityType.class);
    Set<EntityType> wanting = EnumSet.allOf(EntityType.class);
    for (ArticleCard card : catalogue.cards()) {
      if (inFeed(card) && speaksOf(card, wanting)) {
        for (Concordance.Use use : lists.telling(card.slug())) {
          Optional<Entity> entity = catalogue.shown(use.slug());
          if (entity.isPresent()) {
            newest
                .computeIfAbsent(entity.get().type(), t -> new LinkedHashMap<>())
                .computeIfAbsent(card, c -> new ArrayList<>())
                .add(entity.get().name());
          }
        }
        wanting.removeIf(t -> newest.getOrDefault(t, Map.of()).size() >= IN_FEED);
      }
    }
    List<Page.Feed> feeds = new ArrayList<>();
    newest.forEach(
        (type, names) -> {
          TypeWords words = TypeWords.of(type, lists.words());
          feeds.add(
              feed(
                  Addresses.feedOf(words.file()),
                  titled(words.many()),
                  words.file(),
                  names.keySet().stream().limit(IN_FEED).toList(),
                  card -> some(names.getOrDefault(card, List.of()))));
        });
    return feeds;
  }

  private boolean speaksOf(ArticleCard card, Set<EntityType> types) {
    return !types.isEmpty()
        && catalogue.concordance().entitiesOf(card.slug()).stream()
            .anyMatch(
                use ->
                    catalogue.shown(use.slug()).filter(e -> types.contains(e.type())).isPresent());
  }

  private static String some(List<String> names) {
    String first = String.join(" · ", names.subList(0, Math.min(NAMES, names.size())));
    return names.size() > NAMES ? first + " · …" : first;
  }

  /** Whether a topic has a feed. */
  boolean follows(Topics.Topic topic) {
    return topic.cards().stream().anyMatch(this::inFeed);
  }

  /** The feeds of the topics: the newest articles of each. */
  List<Page.Feed> topics() {
    return topics.all().stream()
        .filter(this::follows)
        .map(
            topic ->
                feed(
                    Addresses.feedOf(Addresses.topic(topic.slug())),
                    titled(topic.name()),
                    Addresses.topic(topic.slug()),
                    topic.cards().stream().filter(this::inFeed).limit(IN_FEED).toList(),
                    ArticleCard::standfirst))
        .toList();
  }

  private Page.Feed feed(
      String path,
      String title,
      String page,
      List<ArticleCard> cards,
      Function<ArticleCard, String> summary) {
    List<FeedEntry> entries = new ArrayList<>();
    String updated = "";
    for (ArticleCard card : cards) {
      String published = moment(card.published()).orElse("");
      String changed = moment(card.modified()).orElse(published);
      updated = changed.compareTo(updated) > 0 ? changed : updated;
      entries.add(
          new FeedEntry(
              base + Addresses.article(card.slug()),
              card.title(),
              card.language(),
              published,
              changed,
              summary.apply(card),
              card.authors().isEmpty() ? List.of(catalogue.settings().title()) : card.authors()));
    }
    return new Page.Feed(
        path,
        title,
        catalogue.settings().language(),
        base + path,
        base + Addresses.published(page),
        updated,
        entries);
  }

  /** All feeds in one file, as programs that read feeds take them over (OPML 2.0). */
  Page.Outline outline() {
    Map<EntityType, List<FeedLink>> links = new EnumMap<>(EntityType.class);
    for (Entity entity : catalogue.shownEntities()) {
      if (hasNews(entity)) {
        TypeWords words = TypeWords.of(entity.type(), lists.words());
        List<FeedLink> ofType =
            links.computeIfAbsent(
                entity.type(),
                t -> new ArrayList<>(List.of(link(titled(words.many()), words.file()))));
        if (catalogue.hasPage(entity.slug())) {
          ofType.add(link(entity.name(), Addresses.name(entity.slug())));
        }
      }
    }
    List<FeedGroup> groups = new ArrayList<>();
    links.forEach(
        (type, feeds) ->
            groups.add(new FeedGroup(TypeWords.of(type, lists.words()).many(), feeds)));
    List<FeedLink> ofTopics =
        topics.all().stream()
            .filter(this::follows)
            .map(topic -> link(topic.name(), Addresses.topic(topic.slug())))
            .toList();
    if (!ofTopics.isEmpty()) {
      groups.add(new FeedGroup(lists.words().text("fact.topics"), ofTopics));
    }
    String site = catalogue.settings().title();
    return new Page.Outline(
        Addresses.OUTLINE, site, new FeedLink(site, base + Addresses.FEED, base), groups);
  }

  private FeedLink link(String title, String page) {
    return new FeedLink(title, base + Addresses.feedOf(page), base + page);
  }
}
