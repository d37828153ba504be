package backfile.render;

import backfile.model.Pair;
import backfile.model.Slug;

/** Where pages stand in the site. Inside it every link is relative and ends in a file's name. */
final class Addresses {
  /** The feed of the whole archive. */
  static final String FEED = "feed.xml";

  /** The search page, and the folder of its index. */
  static final String SEARCH = "search.html";

  static final String INDEX = "search/";

  /** The list of all feeds. */
  static final String OUTLINE = "feeds.opml";

  /** The picture that stands for the archive where a page of it is shared. */
  static final String CARD = "card.png";

  private Addresses() {}

  static String article(Slug slug) {
    return "articles/" + slug + ".html";
  }

  static String changes(Slug slug) {
    return "articles/" + changesBeside(slug);
  }

  /** The same, seen from the article. */
  static String changesBeside(Slug slug) {
    return slug + ".changes.html";
  }

  static String markdown(Slug slug) {
    return "articles/" + slug + ".md";
  }

  static String name(Slug slug) {
    return "glossary/" + slug + ".html";
  }

  static String nameFeed(Slug slug) {
    return feedOf(name(slug));
  }

  /** The page of a pair. No slug has two hyphens side by side, so that no two pairs share one. */
  static String together(Pair pair) {
    return "together/" + pair.one() + "--" + pair.other() + ".html";
  }

  /** The page of a spelling that several entries bear; made of the spelling, so that it stays. */
  static String spelled(Slug slug) {
    return "spelled/" + slug + ".html";
  }

  static String topic(Slug slug) {
    return "topics/" + slug + ".html";
  }

  /** The feed beside a page. */
  static String feedOf(String page) {
    return page.replaceFirst("\\.html$", ".xml");
  }

  /** The page of a year; an empty text is for what has none. */
  static String year(String year) {
    return "years/" + (year.isEmpty() ? "undated" : year) + ".html";
  }

  /** The address as it is known outside: a folder's own page goes by the folder. */
  static String published(String path) {
    return path.equals("index.html") || path.endsWith("/index.html")
        ? path.substring(0, path.length() - "index.html".length())
        : path;
  }
}
