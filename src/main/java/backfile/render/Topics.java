package backfile.render;

import backfile.letters.Slugs;
import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The topics that articles are given by their sources and by people. Two that differ in capitals
 * and spaces alone are one, under the form of its newest article. Immutable.
 */
final class Topics {
  private final List<Topic> all;
  private final Map<String, Topic> byKey = new HashMap<>();

  /**
   * A topic.
   *
   * @param slug its address is topics/SLUG.html
   * @param cards its articles, newest first
   */
  record Topic(String name, Slug slug, List<ArticleCard> cards) {}

  Topics(Catalogue catalogue) {
    Map<String, String> names = new TreeMap<>();
    Map<String, List<ArticleCard>> cards = new HashMap<>();
    for (ArticleCard card : catalogue.cards()) {
      Set<String> own = new HashSet<>();
      for (String name : card.topics()) {
        String key = key(name);
        if (!key.isEmpty() && own.add(key)) {
          names.putIfAbsent(key, name.strip());
          cards.computeIfAbsent(key, k -> new ArrayList<>()).add(card);
        }
      }
    }
    Set<Slug> taken = new HashSet<>();
    List<Topic> topics = new ArrayList<>();
    names.forEach(
        (key, name) -> {
          Slug slug = free(Slugs.of(name).orElse(new Slug("topic")), taken);
          topics.add(new Topic(name, slug, List.copyOf(cards.getOrDefault(key, List.of()))));
          byKey.put(key, topics.get(topics.size() - 1));
        });
    all = List.copyOf(topics);
  }

  private static String key(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** Two topics may be written alike in ASCII; the second gets a number. */
  private static Slug free(Slug wanted, Set<Slug> taken) {
    Slug slug = wanted;
    for (int n = 2; !taken.add(slug); n++) {
      slug = new Slug(wanted + "-" + n);
    }
    return slug;
  }

  /** All topics in the order of their letters. */
  List<Topic> all() {
    return all;
  }

  /** The topics of an article, each once. */
  List<Topic> of(ArticleCard card) {
    return card.topics().stream()
        .flatMap(name -> Optional.ofNullable(byKey.get(key(name))).stream())
        .distinct()
        .toList();
  }
}
