package backfile.render;

import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Entity;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the site holds for search engines and hosts: sitemap, robots, and files that some look for.
 */
final class Machines {
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

  /** The site's own host, for hosts that look for it in a file. */
  Optional<SiteFile> cname() {
    return catalogue.settings().hosting().cname().map(name -> new SiteFile("CNAME", name + "\n"));
  }

  /** Headers for hosts that read them from a file (Netlify, Cloudflare Pages). */
  Optional<SiteFile> headers() {
    if (!catalogue.settings().hosting().headers()) {
      return Optional.empty();
    }
    return Optional.of(
        new SiteFile(
            "_headers",
            root()
                + "*\n"
                + "  Content-Security-Policy: "
                + Frames.POLICY
                + "; frame-ancestors 'none'\n"
                + "  X-Content-Type-Options: nosniff\n"
                + "  Referrer-Policy: strict-origin-when-cross-origin\n"));
  }

  /** Where older addresses lead, for the same hosts. */
  Optional<SiteFile> redirects(Map<String, String> moved) {
    if (!catalogue.settings().hosting().redirects()) {
      return Optional.empty();
    }
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(moved)
        .forEach(
            (from, to) ->
                lines
                    .append(root())
                    .append(from)
                    .append(' ')
                    .append(root())
                    .append(to)
                    .append(" 301\n"));
    return Optional.of(new SiteFile("_redirects", lines.toString()));
  }

  private String root() {
    return catalogue.settings().baseUrl().map(url -> URI.create(url).getPath()).orElse("/");
  }

  /**
   * All pages that a search engine may show; several files where one may not hold them all.
   *
   * @param further addresses of pages that only some archives have
   */
  List<Page> sitemaps(List<String> further) {
    String base = catalogue.settings().baseUrl().orElse("");
    List<SitemapEntry> entries = new ArrayList<>();
    entries.add(new SitemapEntry(base, ""));
    entries.add(new SitemapEntry(base + "articles/", ""));
    List<ArticleCard> cards = catalogue.cards();
    for (ArticleCard card : cards) {
      String changed =
          card.modified()
              .or(card::published)
              .filter(d -> d.day().isPresent())
              .map(d -> d.iso().substring(0, 10))
              .orElse("");
      entries.add(new SitemapEntry(base + Addresses.article(card.slug()), changed));
    }
    for (Entity entity : catalogue.shownEntities()) {
      if (catalogue.hasPage(entity.slug())) {
        entries.add(new SitemapEntry(base + Addresses.name(entity.slug()), ""));
      }
    }
    Set<String> types = new LinkedHashSet<>();
    catalogue.shownEntities().forEach(e -> types.add(TypeWords.file(e.type())));
    if (!types.isEmpty()) {
      entries.add(new SitemapEntry(base + "glossary/", ""));
    }
    types.forEach(file -> entries.add(new SitemapEntry(base + file, "")));
    further.forEach(file -> entries.add(new SitemapEntry(base + file, "")));
    catalogue
        .nav()
        .forEach(page -> entries.add(new SitemapEntry(base + page.name() + ".html", "")));
    entries.add(new SitemapEntry(base + "about.html", ""));
    if (entries.size() <= IN_SITEMAP) {
      return List.of(new Page.Sitemap("sitemap.xml", entries));
    }
    List<Page> files = new ArrayList<>();
    List<SitemapEntry> parts = new ArrayList<>();
    for (int from = 0; from < entries.size(); from += IN_SITEMAP) {
      String path = "sitemap-" + (files.size() + 1) + ".xml";
      files.add(
          new Page.Sitemap(
              path, entries.subList(from, Math.min(entries.size(), from + IN_SITEMAP))));
      parts.add(new SitemapEntry(base + path, ""));
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
