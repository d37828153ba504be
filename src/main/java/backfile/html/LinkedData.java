package backfile.html;

import backfile.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What JSON-LD of a page says of an article (schema.org), in lists and graphs too. What pages call
 * JSON often is none: line ends in texts, commas too many and wrappers are mended, anything else
 * says nothing.
 */
final class LinkedData {
  private static final int DEEPEST = 12;
  private static final int MOST_AUTHORS = 40;

  private static final Pattern ARTICLE =
      Pattern.compile(
          "[^,\\]]{0,80}(?:Article|BlogPosting|Report|Review)(?![a-z]).*", Pattern.DOTALL);

  private static final Pattern WRAPPER =
      Pattern.compile(
          "^\\s*(?:<!--|//\\s?<!\\[CDATA\\[|<!\\[CDATA\\[)|(?:-->|//\\s?\\]\\]>|\\]\\]>)\\s*$|;\\s*$");

  private static final Pattern LAST_COMMA = Pattern.compile(",\\s*+(?=[}\\]])");

  /** An author, and whether it is a body rather than a person. */
  record Author(String name, boolean body) {}

  private final Map<String, Map<?, ?>> byId = new HashMap<>();
  private final List<Author> authors = new ArrayList<>();
  private final Map<String, String> values = new HashMap<>();
  private final List<String> keywords = new ArrayList<>();

  private LinkedData() {}

  static LinkedData of(Document page) {
    LinkedData data = new LinkedData();
    List<Object> all = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      json(script.data()).ifPresent(all::add);
    }
    all.forEach(one -> data.index(one, DEEPEST));
    all.forEach(one -> data.article(one, DEEPEST));
    return data;
  }

  /** A value of the first article that has it. */
  @Nullable String value(String key) {
    return values.get(key);
  }

  List<Author> authors() {
    return authors;
  }

  /** What the article is tagged with, where that is a list. */
  List<String> keywords() {
    return keywords;
  }

  private static Optional<Object> json(String text) {
    try {
      return Optional.ofNullable(Json.value(text));
    } catch (Json.Malformed none) {
      return mended(text);
    }
  }

  private static Optional<Object> mended(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(text.charAt(i) < ' ' ? ' ' : text.charAt(i));
    }
    String bare = WRAPPER.matcher(plain).replaceAll("");
    try {
      return Optional.ofNullable(Json.value(LAST_COMMA.matcher(bare).replaceAll("")));
    } catch (Json.Malformed none) {
      return Optional.empty();
    }
  }

  private void index(@Nullable Object data, int deep) {
    if (deep > 0 && data instanceof List<?> list) {
      list.forEach(item -> index(item, deep - 1));
    } else if (deep > 0 && data instanceof Map<?, ?> map) {
      if (map.get("@id") instanceof String id && map.get("name") != null) {
        byId.putIfAbsent(id, map);
      }
      index(map.get("@graph"), deep - 1);
    }
  }

  private void article(@Nullable Object data, int deep) {
    if (deep == 0) {
      return;
    }
    if (data instanceof List<?> list) {
      list.forEach(item -> article(item, deep - 1));
    } else if (data instanceof Map<?, ?> map) {
      if (ARTICLE.matcher(String.valueOf(map.get("@type"))).matches()) {
        read(map, deep);
      } else {
        article(map.get("@graph"), deep - 1);
        article(map.get("mainEntity"), deep - 1);
        article(map.get("mainEntityOfPage"), deep - 1);
      }
    }
  }

  private void read(Map<?, ?> article, int deep) {
    for (String key :
        List.of(
            "headline",
            "datePublished",
            "dateModified",
            "publisher",
            "url",
            "mainEntityOfPage",
            "copyrightNotice")) {
      String value = text(article.get(key));
      if (value != null && !value.isBlank()) {
        values.putIfAbsent(key, value);
      }
    }
    if (authors.isEmpty()) {
      author(article.get("author"), deep);
    }
    if (authors.isEmpty()) {
      author(article.get("creator"), deep);
    }
    if (keywords.isEmpty() && article.get("keywords") instanceof List<?> list) {
      list.forEach(
          k -> {
            if (k instanceof String word) {
              keywords.add(word);
            }
          });
    }
  }

  private void author(@Nullable Object author, int deep) {
    if (author instanceof List<?> list && deep > 0) {
      list.forEach(one -> author(one, deep - 1));
    } else if (authors.size() < MOST_AUTHORS) {
      String name = text(author);
      Object type = author instanceof Map<?, ?> map ? map.get("@type") : "Person";
      if (name != null && !name.isBlank()) {
        authors.add(new Author(name, String.valueOf(type).contains("Organization")));
      }
    }
  }

  /** A text, or the name of what has one, looked up by its id; nothing of anything else. */
  private @Nullable String text(@Nullable Object value) {
    if (value instanceof List<?> list && !list.isEmpty()) {
      return list.get(0) instanceof List<?> ? null : text(list.get(0));
    }
    if (value instanceof Map<?, ?> map) {
      Object name = map.get("name");
      if (name == null && map.get("@id") instanceof String id) {
        Map<?, ?> known = byId.get(id);
        name = known == null ? (id.startsWith("http") ? id : null) : known.get("name");
      }
      return name instanceof String text ? text : null;
    }
    return value instanceof String text ? text : null;
  }
}
