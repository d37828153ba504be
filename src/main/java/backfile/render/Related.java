package backfile.render;

import backfile.letters.Words;
import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Concordance;
import backfile.model.Entity;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which articles stand beside which: by the names they share, and in time. Immutable. */
final class Related {
  private static final int RELATED = 3;
  private static final int NAMES_GIVEN = 4;

  /** A name in more articles than this says little about which belong together. */
  private static final int TOO_COMMON = 2000;

  /** No article; without an address. */
  static final Row NO_ROW = new Row("", "", "", "", "", new DateText.View("", ""), List.of(), "");

  private static final int[] NONE = {};

  private final Catalogue catalogue;
  private final Lists lists;
  private final List<ArticleCard> dated;
  private final Map<Slug, Integer> datedPlace = new HashMap<>();
  private final Map<Slug, Integer> places = new HashMap<>();
  private final Map<Slug, int[]> articlesOf = new HashMap<>();

  Related(Catalogue catalogue, Lists lists) {
    this.catalogue = catalogue;
    this.lists = lists;
    this.dated = catalogue.cards().stream().filter(c -> c.published().isPresent()).toList();
    for (int i = 0; i < dated.size(); i++) {
      datedPlace.put(dated.get(i).slug(), i);
    }
    for (int i = 0; i < catalogue.cards().size(); i++) {
      places.put(catalogue.cards().get(i).slug(), i);
    }
    for (Entity entity : catalogue.shownEntities()) {
      List<Concordance.Use> uses = lists.articlesOf(entity);
      if (uses.size() <= TOO_COMMON) {
        articlesOf.put(
            entity.slug(),
            uses.stream().mapToInt(u -> places.getOrDefault(u.slug(), 0)).sorted().toArray());
      }
    }
  }

  /**
   * The articles that share most names with this one, each name weighed by how rare it is in the
   * archive; of equals, the newer. Of articles that are much the same text one stands for all, and
   * none for those of the article itself, which its page names anyway.
   *
   * @param root what leads from the page to the site's root
   */
  List<Row> byNames(Slug article, String root) {
    int own = places.getOrDefault(article, -1);
    double[] weights = new double[catalogue.cards().size()];
    List<Slug> names = new ArrayList<>();
    for (Concordance.Use use : lists.telling(article)) {
      int[] others = articlesOf.getOrDefault(use.slug(), NONE);
      double weight = Math.log(1 + lists.reckoned() / (double) Math.max(1, others.length));
      for (int other : others) {
        weights[other] += weight;
      }
      if (others.length > 0) {
        names.add(use.slug());
      }
    }
    List<Row> rows = new ArrayList<>();
    Set<Slug> told = new HashSet<>();
    told.add(catalogue.copies().group(article));
    while (rows.size() < RELATED) {
      int best = -1;
      for (int i = 0; i < weights.length; i++) {
        if (i != own && weights[i] > 0 && (best < 0 || weights[i] > weights[best])) {
          best = i;
        }
      }
      if (best < 0) {
        break;
      }
      weights[best] = 0;
      ArticleCard other = catalogue.cards().get(best);
      if (told.add(catalogue.copies().group(other.slug()))) {
        rows.add(lists.row(other, root, List.of(), shares(names, best)));
      }
    }
    return rows;
  }

  private String shares(List<Slug> names, int other) {
    List<String> shared = new ArrayList<>();
    for (Slug name : names) {
      if (Arrays.binarySearch(articlesOf.getOrDefault(name, NONE), other) >= 0) {
        catalogue.shown(name).ifPresent(e -> shared.add(e.name()));
      }
    }
    int more = shared.size() - NAMES_GIVEN;
    Words words = lists.words();
    String given =
        words.joined("list.comma", shared.subList(0, Math.min(NAMES_GIVEN, shared.size())));
    return more > 0
        ? words.text("article.sharesMore", Map.of("names", given, "n", more))
        : words.text("article.shares", Map.of("names", given));
  }

  /** The next article in time; {@code step} 1 is earlier, -1 later. */
  Row neighbour(Slug slug, int step) {
    Integer place = datedPlace.get(slug);
    int next = place == null ? -1 : place + step;
    return next < 0 || next >= dated.size()
        ? NO_ROW
        : lists.row(dated.get(next), List.of(), "", dated.get(next).slug() + ".html");
  }
}
