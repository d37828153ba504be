package backfile;

import backfile.disk.Spool;
import backfile.link.Excerpts;
import backfile.link.Relations;
import backfile.link.Together;
import backfile.link.Unnamed;
import backfile.model.Attribution;
import backfile.model.Catalogue;
import backfile.model.Excerpt;
import backfile.model.LinkedArticle;
import backfile.model.Pair;
import backfile.model.Relation;
import backfile.model.Slug;
import backfile.model.Spoken;
import backfile.render.Pages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sentences that other pages quote from the articles, on disk between the writing of the
 * articles and that of those pages: by name, by date, by pair of names, and those that rest on
 * nobody who is named.
 */
final class Quotations implements AutoCloseable {
  /** More mentions than this no page quotes; the articles are listed instead. */
  private static final int OF_A_NAME = 200;

  private final Spool<Slug> names;
  private final Spool<Slug> dates;
  private final Spool<Pair> pairs;
  private final Spool<String> unnamed;
  private final Map<String, List<Slug>> articlesOfKinds = new TreeMap<>();
  private final Map<List<Object>, Relation> relations = new LinkedHashMap<>();
  private final Map<String, Integer> sentencesOfKinds = new TreeMap<>();

  /** What one article gives. */
  record Taken(
      Map<Slug, List<Excerpt>> names,
      Map<Slug, List<Excerpt>> dates,
      Map<Pair, List<Excerpt>> pairs,
      Map<String, List<Excerpt>> unnamed,
      List<Relation> relations) {
    private static final Taken NOTHING =
        new Taken(Map.of(), Map.of(), Map.of(), Map.of(), List.of());

    private static Map<String, List<Excerpt>> byKind(List<Attribution> unnamed) {
      Map<String, List<Excerpt>> kinds = new LinkedHashMap<>();
      for (Attribution a : unnamed) {
        kinds.computeIfAbsent(a.kind(), k -> new ArrayList<>()).add(a.excerpt());
      }
      return kinds;
    }
  }

  /**
   * Takes from an article what is quoted of it. May be used by several threads.
   *
   * @param pairs those whose sentences are wanted
   */
  record Taker(Relations relations, Set<Pair> pairs) {
    Taker(Catalogue catalogue, Set<Pair> pairs) {
      this(new Relations(catalogue), pairs);
    }

    /** What is quoted; nothing of an article of which only the record may be shown. */
    Taken of(PublishedArticle article, LinkedArticle linked, List<Spoken> spoken) {
      Slug slug = article.slug();
      return article.isCut()
          ? Taken.NOTHING
          : new Taken(
              Excerpts.of(slug, linked),
              Timeline.byDate(spoken),
              Together.of(slug, linked, pairs),
              Taken.byKind(Unnamed.of(slug, article.card().language(), linked.passages())),
              relations.of(slug, linked, spoken));
    }
  }

  Quotations(Path state) throws IOException {
    names = new Spool<>(state, "excerpts", OF_A_NAME);
    dates = new Spool<>(state, "dates", Integer.MAX_VALUE);
    pairs = new Spool<>(state, "pairs", OF_A_NAME);
    unnamed = new Spool<>(state, "unnamed", OF_A_NAME);
  }

  /** Adds those of an article; the newest goes first. */
  void add(Taken taken) throws IOException {
    names.add(taken.names());
    dates.add(taken.dates());
    pairs.add(taken.pairs());
    unnamed.add(taken.unnamed());
    for (Relation r : taken.relations()) {
      relations.putIfAbsent(List.of(r.of(), r.kind(), r.what()), r);
    }
    taken
        .unnamed()
        .forEach(
            (kind, excerpts) -> {
              sentencesOfKinds.merge(kind, excerpts.size(), Integer::sum);
              articlesOfKinds
                  .computeIfAbsent(kind, k -> new ArrayList<>())
                  .add(excerpts.get(0).article());
            });
  }

  /** By the name that they mention. */
  Spool<Slug> names() {
    return names;
  }

  /** By the date that they speak of; its ISO form is a slug. */
  Spool<Slug> dates() {
    return dates;
  }

  /** By the two names that they mention. */
  Spool<Pair> pairs() {
    return pairs;
  }

  /** The sentences that rest on sources without a name, by what these are. */
  List<Pages.UnnamedKind> unnamed() throws IOException {
    List<Pages.UnnamedKind> kinds = new ArrayList<>();
    for (Map.Entry<String, List<Slug>> kind : articlesOfKinds.entrySet()) {
      kinds.add(
          new Pages.UnnamedKind(
              kind.getKey(),
              sentencesOfKinds.getOrDefault(kind.getKey(), 0),
              kind.getValue(),
              unnamed.of(kind.getKey())));
    }
    return kinds;
  }

  /** What the articles say of how names stand to each other, each once, in its newest sentence. */
  List<Relation> relations() {
    return List.copyOf(relations.values());
  }

  @Override
  public void close() throws IOException {
    try (Spool<Slug> first = names;
        Spool<Slug> second = dates;
        Spool<Pair> third = pairs;
        Spool<String> fourth = unnamed) {
      // Each is closed, whatever becomes of the others.
    }
  }
}
