package backfile;

import backfile.disk.Crew;
import backfile.disk.SiteFolder;
import backfile.disk.Spool;
import backfile.model.Pair;
import backfile.render.Pages;
import backfile.render.SiteFile;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which pairs of names have a page: those that stand together in at least {@value #FEWEST}
 * sentences, the strongest first, for every two articles of the archive one at most, and never more
 * than {@value #MOST}. Fewer sentences a reader finds at a glance on the page of either name.
 */
final class PairChoice {
  private static final int FEWEST = 5;
  private static final int ARTICLES_A_PAGE = 2;
  private static final int MOST = 500;

  private PairChoice() {}

  /** The pairs, the strongest first. */
  static Set<Pair> of(Spool<Pair> sentences, int articles) {
    Set<Pair> chosen = new LinkedHashSet<>();
    sentences.sizes().entrySet().stream()
        .filter(pair -> pair.getValue() >= FEWEST)
        .sorted(
            Comparator.comparingInt((Map.Entry<Pair, Integer> pair) -> -pair.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(Math.min(MOST, articles / ARTICLES_A_PAGE))
        .forEach(pair -> chosen.add(pair.getKey()));
    return chosen;
  }

  /** Writes their pages. */
  static void write(
      Pages pages, Crew crew, Set<Pair> chosen, Spool<Pair> sentences, SiteFolder site)
      throws Crew.Failed {
    crew.each(
        chosen,
        (Pair pair) -> {
          SiteFile page = pages.together(pair, sentences.of(pair));
          site.write(page.path(), page.bytes());
          return pair;
        },
        (Pair done) -> {});
  }
}
