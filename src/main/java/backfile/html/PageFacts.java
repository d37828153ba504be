package backfile.html;

import backfile.json.Json;
import backfile.model.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself. The order of trust: for the title the page's first headline; then
 * JSON-LD of an article (schema.org), meta elements of articles and Open Graph, microdata, {@code
 * time} and author links.
 */
final class PageFacts {
  private static final int DEEPEST = 12;

  private final Document page;
  private final List<Seed.Given> facts = new ArrayList<>();

  private PageFacts(Document page) {
    this.page = page;
  }

  static List<Seed.Given> of(Document page, PageAddress address) {
    PageFacts reader = new PageFacts(page);
    reader.add("address", address.own(), address.origin());
    reader.add("captured", address.captured(), "saved-page");
    reader.headline();
    reader.linkedData();
    reader.metas();
    reader.markup();
    return reader.facts;
  }

  private void add(String key, @Nullable String value, String origin) {
    String even = value == null ? "" : value.replaceAll("\\s+", " ").strip();
    if (!even.isEmpty() && even.length() <= 1_000) {
      facts.add(new Seed.Given(key, even, origin));
    }
  }

  /** Readers saw this one; what is stated elsewhere is often shortened or names the site too. */
  private void headline() {
    Element headline = page.selectFirst("article h1, main h1, h1");
    if (headline != null && headline.text().split(" ").length > 2) {
      add("title", headline.text(), "markup");
    }
  }

  private void linkedData() {
    for (Element script : page.select("script[type=application/ld+json]")) {
      json(script.data()).ifPresent(data -> article(data, DEEPEST));
    }
  }

  /** What pages call JSON often is none, and then says nothing. */
  private static Optional<Object> json(String text) {
    try {
      return Optional.ofNullable(Json.value(text));
    } catch (Json.Malformed none) {
      return Optional.empty();
    }
  }

  /** Looks for what is an article, in lists and graphs too. */
  private void article(@Nullable Object data, int deep) {
    if (deep == 0) {
      return;
    }
    if (data instanceof List<?> list) {
      list.forEach(item -> article(item, deep - 1));
    } else if (data instanceof Map<?, ?> map) {
      if (String.valueOf(map.get("@type")).matches("(?s).*(?:Article|BlogPosting|Report).*")) {
        add("title", text(map.get("headline")), "json-ld");
        add("published", text(map.get("datePublished")), "json-ld");
        add("modified", text(map.get("dateModified")), "json-ld");
        add("site", text(map.get("publisher")), "json-ld");
        authors(map.get("author"), deep);
      } else {
        article(map.get("@graph"), deep - 1);
        article(map.get("mainEntity"), deep - 1);
      }
    }
  }

  private void authors(@Nullable Object author, int deep) {
    if (author instanceof List<?> list && deep > 0) {
      list.forEach(one -> authors(one, deep - 1));
    } else {
      add("author", text(author), "json-ld");
    }
  }

  /** A text, or the name of what has one; nothing of anything else. */
  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.get("name") instanceof String name ? name : null;
    }
    return value instanceof String text ? text : null;
  }

  private void metas() {
    for (Element meta : page.select("meta[content]")) {
      String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
      String value = meta.attr("content");
      switch (name.toLowerCase(java.util.Locale.ROOT)) {
        case "og:title", "twitter:title", "citation_title", "dc.title" ->
            add("title", value, "meta");
        case "article:published_time",
            "citation_publication_date",
            "citation_date",
            "datepublished",
            "date",
            "dc.date",
            "dc.date.issued",
            "sailthru.date",
            "parsely-pub-date",
            "pubdate",
            "publish-date",
            "published_time" ->
            add("published", value, "meta");
        case "article:modified_time", "og:updated_time", "lastmod" ->
            add("modified", value, "meta");
        case "author", "article:author", "citation_author", "dc.creator", "parsely-author", "byl" ->
            add("author", value, "meta");
        case "og:site_name" -> add("site", value, "meta");
        default -> {}
      }
    }
  }

  private void markup() {
    for (Element time : page.select("[itemprop=datePublished]")) {
      add("published", value(time), "microdata");
    }
    for (Element author : page.select("[itemprop=author] [itemprop=name], [itemprop=author]")) {
      if (author.select("[itemprop=name]").isEmpty() || author.attr("itemprop").equals("name")) {
        add("author", value(author), "microdata");
      }
    }
    for (Element author : page.select("a[rel=author]")) {
      add("author", author.text(), "markup");
    }
    for (Element time : page.select("time[datetime]")) {
      boolean elsewhere = time.closest("aside, nav, footer") != null;
      if (!elsewhere) {
        add("published", time.attr("datetime"), "time");
      }
    }
  }

  private static String value(Element element) {
    for (String attribute : List.of("datetime", "content")) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }
}
