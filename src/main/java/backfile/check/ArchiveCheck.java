package backfile.check;

import backfile.letters.Slugs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an archive's owner may want to look after: what is missing in articles, names that no
 * article mentions, names that look like one another. Reads the tables of {@code data/}, so it says
 * what the site shows. Nothing of it is a fault.
 */
public final class ArchiveCheck {
  private ArchiveCheck() {}

  /** A matter to look after, with the places where it stands. */
  public record Matter(String key, String heading, String hint, List<Place> places) {
    /** Copies the places. */
    public Matter {
      places = List.copyOf(places);
    }
  }

  /**
   * A place in the site.
   *
   * @param address relative to the site's root, or empty where there is no page
   * @param note what else is to be said, or empty
   */
  public record Place(String address, String text, String note) {}

  /**
   * The matters that have a place, in a fixed order.
   *
   * @param articles the rows of {@code data/articles.json}
   * @param entities the rows of {@code data/entities.json}
   * @param pages the addresses of all pages
   */
  public static List<Matter> of(
      List<Map<String, @Nullable Object>> articles,
      List<Map<String, @Nullable Object>> entities,
      Set<String> pages) {
    List<Matter> matters = new ArrayList<>();
    matters.add(
        missing(
            "undated",
            "Articles without a date",
            "write published: into the article's file when you know it",
            "published",
            articles));
    matters.add(
        missing(
            "no-author",
            "Articles without an author",
            "write authors: into the article's file when you know them",
            "authors",
            articles));
    matters.add(
        missing(
            "no-rights",
            "Articles without rights",
            "write rights: into content/index.md, for one of its sources, or into the article's file",
            "rights",
            articles));
    matters.add(
        new Matter(
            "no-whole-text",
            "Articles of which only the beginning is held",
            "put the whole text into the seed, or into the article's file and take text out of its needs:",
            articles.stream()
                .filter(a -> text(a, "text").equals("beginning"))
                .map(a -> article(a, ""))
                .toList()));
    matters.add(copies(articles));
    matters.add(
        new Matter(
            "unmentioned",
            "Names that no article mentions",
            "delete the file in content/glossary/, or add the form that the articles use as an alias",
            entities.stream()
                .filter(e -> Long.valueOf(0).equals(e.get("mentions")))
                .map(e -> name(e, pages, ""))
                .toList()));
    matters.add(
        new Matter(
            "alike",
            "Names that look like one another",
            "if two are one, write the one as an alias of the other; if not, write not: into one of them",
            alike(entities, pages)));
    return matters.stream().filter(m -> !m.places().isEmpty()).toList();
  }

  private static Matter missing(
      String key,
      String heading,
      String hint,
      String column,
      List<Map<String, @Nullable Object>> articles) {
    List<Place> places = new ArrayList<>();
    for (Map<String, @Nullable Object> article : articles) {
      Object value = article.get(column);
      if (value == null || value.equals(List.of())) {
        places.add(article(article, ""));
      }
    }
    return new Matter(key, heading, hint, places);
  }

  private static Matter copies(List<Map<String, @Nullable Object>> articles) {
    Map<Object, Object> titles = new HashMap<>();
    articles.forEach(a -> titles.put(text(a, "slug"), text(a, "title")));
    List<Place> places = new ArrayList<>();
    for (Map<String, @Nullable Object> article : articles) {
      String leader = text(article, "copy-of");
      if (!leader.isEmpty()) {
        String note = "much the same text as " + titles.get(leader) + " (" + leader + ")";
        places.add(article(article, note));
      }
    }
    return new Matter(
        "near-duplicates",
        "Articles that are much the same text",
        "nothing has to be done: each names the other; to show one alone, write withdrawn: into the other's file",
        places);
  }

  private static String text(Map<String, @Nullable Object> row, String column) {
    Object value = row.get(column);
    return value == null ? "" : value.toString();
  }

  private static Place article(Map<String, @Nullable Object> article, String note) {
    return new Place("articles/" + text(article, "slug") + ".html", text(article, "title"), note);
  }

  private static Place name(Map<String, @Nullable Object> entity, Set<String> pages, String note) {
    String address = "glossary/" + entity.get("slug") + ".html";
    String text = entity.get("name") + " (" + entity.get("type") + ")";
    return new Place(pages.contains(address) ? address : "", text, note);
  }

  /**
   * Pairs that differ in one letter or less, accents and spaces aside: whatever is left of both
   * when one letter is taken out at any place (the deletion neighbourhood of Mor and Fraenkel,
   * 1982) meets in one table, so that no name is held against all others.
   */
  private static List<Place> alike(
      List<Map<String, @Nullable Object>> entities, Set<String> pages) {
    Map<String, List<Integer>> table = new HashMap<>();
    for (int i = 0; i < entities.size(); i++) {
      for (String rest : rests(entities.get(i))) {
        table.computeIfAbsent(rest, r -> new ArrayList<>()).add(i);
      }
    }
    Map<Integer, Set<Integer>> pairs = new TreeMap<>();
    for (List<Integer> same : table.values()) {
      for (int a : same) {
        for (int b : same) {
          if (a < b && isAlike(entities.get(a), entities.get(b))) {
            pairs.computeIfAbsent(a, x -> new HashSet<>()).add(b);
          }
        }
      }
    }
    List<Place> places = new ArrayList<>();
    pairs.forEach(
        (a, others) ->
            others.stream()
                .sorted(Comparator.naturalOrder())
                .forEach(
                    b -> {
                      Place other = name(entities.get(b), pages, "");
                      places.add(name(entities.get(a), pages, "looks like " + other.text()));
                    }));
    return places;
  }

  private static boolean isAlike(
      Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
    String a = letters(one);
    String b = letters(other);
    boolean told = isNot(one, other) || isNot(other, one);
    boolean number = last(one).matches(NUMBER) && last(other).matches(NUMBER);
    return !told && !(number && !last(one).equals(last(other))) && differByOne(a, b);
  }

  private static boolean isNot(
      Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
    return one.get("not") instanceof List<?> list && list.contains(other.get("slug"));
  }

  /** "Mohammed V" and "Mohammed VI", or two resolutions, are not one by mistake. */
  private static final String NUMBER = "[IVXLC]+|\\d+";

  private static String last(Map<String, @Nullable Object> entity) {
    String name = String.valueOf(entity.get("name"));
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** Whether one letter put in, taken out or exchanged makes the one of the other. */
  private static boolean differByOne(String a, String b) {
    int from = 0;
    while (from < Math.min(a.length(), b.length()) && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    int behind = 0;
    while (behind < Math.min(a.length(), b.length()) - from
        && a.charAt(a.length() - 1 - behind) == b.charAt(b.length() - 1 - behind)) {
      behind++;
    }
    return Math.max(a.length(), b.length()) - from - behind <= 1;
  }

  private static String letters(Map<String, @Nullable Object> entity) {
    return Slugs.of(String.valueOf(entity.get("name")))
        .map(slug -> slug.value().replace("-", ""))
        .orElse("");
  }

  /** A short name is like many others by accident. */
  private static final int SHORTEST = 6;

  private static Set<String> rests(Map<String, @Nullable Object> entity) {
    String letters = letters(entity);
    Set<String> rests = new HashSet<>();
    if (letters.length() >= SHORTEST) {
      rests.add(letters);
      for (int i = 0; i < letters.length(); i++) {
        rests.add(letters.substring(0, i) + letters.substring(i + 1));
      }
    }
    return rests;
  }
}
