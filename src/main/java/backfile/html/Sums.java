package backfile.html;

import backfile.model.Seed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** How much text of which sort is in each element of a page, in letters. */
final class Sums {
  /** What is in an element. */
  static final class Sum {
    int all;
    int linked;
    int away;
    int running;
    int stretches;
    int teasers;

    /** The longest stretch of running text. */
    int longest;

    /** Whether it holds little but links to pages of the same site. */
    boolean isLinks() {
      return stretches > 1 && linked * 5 > all * 3 && away * 2 <= linked;
    }
  }

  private final Map<Element, Sum> sums = new HashMap<>();
  private final int running;

  private Sums(List<Stretch> stretches) {
    int all = 0;
    for (Stretch stretch : stretches) {
      int plain = isRunning(stretch) ? stretch.text().length() - stretch.linked() : 0;
      all += plain;
      for (Element e = stretch.holder(); e != null; e = e.parent()) {
        Sum sum = sums.computeIfAbsent(e, x -> new Sum());
        sum.all += stretch.text().length();
        sum.linked += stretch.linked();
        sum.away += stretch.away();
        sum.running += plain;
        sum.longest = Math.max(sum.longest, plain);
        sum.stretches++;
        sum.teasers += isTeaser(stretch) ? 1 : 0;
      }
    }
    this.running = all;
  }

  static Sums of(List<Stretch> stretches) {
    return new Sums(stretches);
  }

  Sum of(Element e) {
    return sums.computeIfAbsent(e, x -> new Sum());
  }

  /** The running text of the whole page. */
  int running() {
    return running;
  }

  static boolean isRunning(Stretch stretch) {
    return stretch.isLong()
        && !stretch.isLink()
        && stretch.kind() != Seed.Kind.HEADING
        && stretch.kind() != Seed.Kind.CAPTION;
  }

  /** The headline of another article. */
  private static boolean isTeaser(Stretch stretch) {
    return stretch.kind() == Seed.Kind.HEADING
        && stretch.isLink()
        && stretch.away() == 0
        && stretch.words() > 2;
  }

  /** Whether a block beside the text holds text as well: sentences, and few links. */
  boolean isText(Element block) {
    Sum sum = of(block);
    return sum.linked * 4 < sum.all && sum.running * 2 > sum.all && sum.teasers < 2;
  }

  /** What a block is called by its element and classes; blocks of a kind are called the same. */
  static String name(Element e) {
    return e.normalName() + " " + e.className();
  }

  /** Whether no other running text stands in the block around. */
  boolean isAlone(Stretch stretch) {
    Element around = stretch.holder().parent();
    return around != null && of(around).running <= stretch.text().length();
  }
}
