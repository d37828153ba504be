package backfile.render;

import backfile.model.Slug;

/** Where pages stand in the site. Inside it every link is relative and ends in a file's name. */
final class Addresses {
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
