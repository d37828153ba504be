package backfile.render;

import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Entity;
import backfile.model.PartialDate;
import backfile.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the site holds for programs: feed, sitemap, robots. */
final class Machines {
  private static final int IN_FEED = 20;
  private static final int IN_SITEMAP = 50_000;

  /** Gatherers of training data that say by what name they heed robots.txt. */
  private static final List<String> GATHERERS =
      List.of(
          "AI2Bot",
          "Amazonbot",
          "Applebot-Extended",
          "Bytespider",
          "CCBot",
          "ClaudeBot",
          "Google-Extended",
          "GPTBot",
          "meta-externalagent",
          "PerplexityBot");

  private final Catalogue catalogue;

  Machines(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Whether there is an address to give and an article whose day is known. */
  boolean hasFeed() {
    return catalogue.settings().baseUrl().isPresent() && !inFeed().isEmpty();
  }

  private List<ArticleCard> inFeed() {
    return catalogue.cards().stream()
        .filter(c -> moment(c.published()).isPresent())
        .limit(IN_FEED)
        .toList();
  }

  private static Optional<String> moment(Optional<PartialDate> date) {
    return date.flatMap(PartialDate::rfc3339);
  }

  /** The newest articles whose day is known: a feed has no words for less. */
  Page.Feed feed() {
    String base = catalogue.settings().baseUrl().orElse("");
    List<Page.FeedEntry> entries = new ArrayList<>();
    String updated = "";
    for (ArticleCard card : inFeed()) {
      String published = moment(card.published()).orElse("");
      String changed = moment(card.modified()).orElse(published);
      updated = changed.compareTo(updated) > 0 ? changed : updated;
      entries.add(
          new Page.FeedEntry(
              base + Addresses.article(card.slug()),
              card.title(),
              card.language(),
              published,
              changed,
              card.standfirst(),
              card.authors().isEmpty() ? List.of(catalogue.settings().title()) : card.authors()));
    }
    Settings settings = catalogue.settings();
    return new Page.Feed(
        "feed.xml",
        settings.title(),
        settings.language(),
        base + "feed.xml",
        base,
        updated,
        entries);
  }

  /** All pages that a search engine may show; several files where one may not hold them all. */
  List<Page> sitemaps() {
    String base = catalogue.settings().baseUrl().orElse("");
    List<Page.SitemapEntry> entries = new ArrayList<>();
    entries.add(new Page.SitemapEntry(base, ""));
    entries.add(new Page.SitemapEntry(base + "articles/", ""));
    for (ArticleCard card : catalogue.cards()) {
      String changed =
          card.modified()
              .or(card::published)
              .filter(d -> d.day().isPresent())
              .map(d -> d.iso().substring(0, 10))
              .orElse("");
      entries.add(new Page.SitemapEntry(base + Addresses.article(card.slug()), changed));
    }
    for (Entity entity : catalogue.shownEntities()) {
      if (catalogue.hasPage(entity.slug())) {
        entries.add(new Page.SitemapEntry(base + Addresses.name(entity.slug()), ""));
      }
    }
    entries.add(new Page.SitemapEntry(base + "about.html", ""));
    if (entries.size() <= IN_SITEMAP) {
      return List.of(new Page.Sitemap("sitemap.xml", entries));
    }
    List<Page> files = new ArrayList<>();
    List<Page.SitemapEntry> parts = new ArrayList<>();
    for (int from = 0; from < entries.size(); from += IN_SITEMAP) {
      String path = "sitemap-" + (files.size() + 1) + ".xml";
      files.add(
          new Page.Sitemap(
              path, entries.subList(from, Math.min(entries.size(), from + IN_SITEMAP))));
      parts.add(new Page.SitemapEntry(base + path, ""));
    }
    files.add(new Page.SitemapIndex("sitemap.xml", parts));
    return files;
  }

  SiteFile robots() {
    StringBuilder text = new StringBuilder();
    switch (catalogue.settings().robots()) {
      case OPEN -> text.append("User-agent: *\nAllow: /\n");
      case NO_TRAINING -> {
        GATHERERS.forEach(name -> text.append("User-agent: ").append(name).append('\n'));
        text.append("Disallow: /\n\nUser-agent: *\nAllow: /\n");
      }
      case CLOSED -> text.append("User-agent: *\nDisallow: /\n");
    }
    catalogue
        .settings()
        .baseUrl()
        .ifPresent(url -> text.append("\nSitemap: ").append(url).append("sitemap.xml\n"));
    return new SiteFile("robots.txt", text.toString());
  }
}
