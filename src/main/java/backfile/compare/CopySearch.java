package backfile.compare;

import backfile.model.ArticleCard;
import backfile.model.Copies;
import backfile.model.PartialDate;
import backfile.model.Slug;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the copies among the articles of an archive. Articles whose sketches agree in one of
 * {@value #BANDS} bands of {@value #ROWS} numbers are candidates (locality-sensitive hashing: Indyk
 * and Motwani 1998): of two texts half alike 99 in 100 pairs are, of two that share a twentieth one
 * in 200. The articles are then gone through, the fullest first, and each either joins the leader
 * among its candidates that is most like it or leads a group of its own (leader clustering,
 * Hartigan 1975), so that no group drifts from text to text.
 *
 * <p>An article has at most {@value #OF_A_BAND} candidates a band, so the time grows with the
 * number of articles, but for sorting. What comes out depends on the set of articles alone.
 */
public final class CopySearch {
  private static final int ROWS = 3;
  private static final int BANDS = Sketch.SIZE / ROWS;
  private static final int OF_A_BAND = 4;

  /** The place of an article in a packed number; the rest is for its band. */
  private static final int PLACE_BITS = 24;

  private static final int[] NONE = {};

  private final List<Entry> entries;
  private final Map<Integer, int[]> candidates = new HashMap<>();

  private record Entry(ArticleCard card, Sketch sketch) {}

  private CopySearch(List<Entry> entries) {
    this.entries = entries;
  }

  /** The copies among articles; an article without a sketch is none and has none. */
  public static Copies of(List<ArticleCard> cards, Map<Slug, Sketch> sketches) {
    List<Entry> entries =
        cards.stream().flatMap(card -> entry(card, sketches)).sorted(FULLEST_FIRST).toList();
    return new CopySearch(entries).search();
  }

  private static Stream<Entry> entry(ArticleCard card, Map<Slug, Sketch> sketches) {
    return Optional.ofNullable(sketches.get(card.slug())).map(s -> new Entry(card, s)).stream();
  }

  /**
   * What shows its whole text goes before what shows its record alone; then the longer, the older.
   */
  private static final Comparator<Entry> FULLEST_FIRST =
      Comparator.comparing((Entry e) -> e.card().record())
          .thenComparing(e -> -e.sketch().words())
          .thenComparing(e -> e.card().published().map(PartialDate::iso).orElse("~"))
          .thenComparing(e -> e.card().slug());

  private Copies search() {
    long[] packed = new long[entries.size()];
    for (int band = 0; band < BANDS; band++) {
      for (int i = 0; i < packed.length; i++) {
        packed[i] = entries.get(i).sketch().band(band * ROWS, ROWS) << PLACE_BITS | i;
      }
      Arrays.sort(packed);
      enterBand(packed);
    }
    int[] leaderOf = new int[packed.length];
    Map<Slug, Slug> leaders = new HashMap<>();
    for (int i = 0; i < packed.length; i++) {
      leaderOf[i] = leader(i, leaderOf);
      if (leaderOf[i] != i) {
        leaders.put(entries.get(i).card().slug(), entries.get(leaderOf[i]).card().slug());
      }
    }
    return new Copies(leaders);
  }

  /** Articles of one band stand together, the fullest first. */
  private void enterBand(long[] packed) {
    int start = 0;
    for (int at = 1; at < packed.length; at++) {
      if (packed[at] >> PLACE_BITS != packed[start] >> PLACE_BITS) {
        start = at;
      }
      for (int other = start; other < Math.min(at, start + OF_A_BAND); other++) {
        enter(place(packed[at]), place(packed[other]));
      }
    }
  }

  private static int place(long packed) {
    return (int) packed & (1 << PLACE_BITS) - 1;
  }

  private void enter(int article, int fuller) {
    int[] known = candidates.getOrDefault(article, NONE);
    for (int one : known) {
      if (one == fuller) {
        return;
      }
    }
    int[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = fuller;
    candidates.put(article, more);
  }

  /** The leader that is most like the article, of equals the fullest; itself if none is like it. */
  private int leader(int article, int[] leaderOf) {
    Sketch own = entries.get(article).sketch();
    int best = article;
    double most = 0;
    for (int candidate : candidates.getOrDefault(article, NONE)) {
      int leader = leaderOf[candidate];
      Sketch other = entries.get(leader).sketch();
      double likeness = own.likeness(other);
      boolean better = likeness > most || likeness == most && leader < best;
      if (better && likeness >= own.enough(other)) {
        best = leader;
        most = likeness;
      }
    }
    return best;
  }
}
