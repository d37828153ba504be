package backfile;

import backfile.disk.Spool;
import backfile.link.Excerpts;
import backfile.link.Together;
import backfile.model.Excerpt;
import backfile.model.LinkedArticle;
import backfile.model.Pair;
import backfile.model.Slug;
import backfile.model.Spoken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sentences that other pages quote from the articles, on disk between the writing of the
 * articles and that of those pages: by name, by date, by pair of names.
 */
final class Quotations implements AutoCloseable {
  /** More mentions than this no page quotes; the articles are listed instead. */
  private static final int OF_A_NAME = 200;

  /** More sentences that speak of one date the timeline never shows. */
  private static final int OF_A_DATE = 20;

  private final Spool<Slug> names;
  private final Spool<Slug> dates;
  private final Spool<Pair> pairs;

  /** What one article gives. */
  record Taken(
      Map<Slug, List<Excerpt>> names,
      Map<Slug, List<Excerpt>> dates,
      Map<Pair, List<Excerpt>> pairs) {
    private static final Taken NOTHING = new Taken(Map.of(), Map.of(), Map.of());

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
              Excerpts.of(slug, linked), Timeline.byDate(spoken), Together.of(slug, linked, pairs));
    }
  }

  Quotations(Path state) throws IOException {
    names = new Spool<>(state, "excerpts", OF_A_NAME);
    dates = new Spool<>(state, "dates", OF_A_DATE);
    pairs = new Spool<>(state, "pairs", OF_A_NAME);
  }

  /** Adds those of an article; the newest goes first. */
  void add(Taken taken) throws IOException {
    names.add(taken.names());
    dates.add(taken.dates());
    pairs.add(taken.pairs());
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

  @Override
  public void close() throws IOException {
    try (Spool<Slug> first = names;
        Spool<Slug> second = dates;
        Spool<Pair> third = pairs) {
      // Each is closed, whatever becomes of the others.
    }
  }
}
