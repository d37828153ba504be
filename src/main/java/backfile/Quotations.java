package backfile;

import backfile.disk.Spool;
import backfile.link.Excerpts;
import backfile.link.Together;
import backfile.link.Unnamed;
import backfile.model.Attribution;
import backfile.model.Excerpt;
import backfile.model.LinkedArticle;
import backfile.model.Pair;
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
  private final Map<String, Integer> sentencesOfKinds = new TreeMap<>();

  /** What one article gives. */
  record Taken(
      Map<Slug, List<Excerpt>> names,
      Map<Slug, List<Excerpt>> dates,
      Map<Pair, List<Excerpt>> pairs,
      Map<String, List<Excerpt>> unnamed) {
    private static final Taken NOTHING = new Taken(Map.of(), Map.of(), Map.of(), Map.of());

    /**
     * What is quoted of an article; nothing of one of which only the record may be shown.
     *
     * @param pairs those whose sentences are wanted
     */
    static Taken of(
        PublishedArticle article, LinkedArticle linked, List<Spoken> spoken, Set<Pair> pairs) {
      Slug slug = article.slug();
      return article.isCut()
          ? NOTHING
          : new Taken(
              Excerpts.of(slug, linked),
              Timeline.byDate(spoken),
              Together.of(slug, linked, pairs),
              byKind(Unnamed.of(slug, article.card().language(), linked.passages())));
    }

    private static Map<String, List<Excerpt>> byKind(List<Attribution> unnamed) {
      Map<String, List<Excerpt>> kinds = new LinkedHashMap<>();
      for (Attribution a : unnamed) {
        kinds.computeIfAbsent(a.kind(), k -> new ArrayList<>()).add(a.excerpt());
      }
      return kinds;
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
