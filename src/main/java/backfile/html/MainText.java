package backfile.html;

import backfile.model.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which text of a page is its main text. Each stretch of running text speaks for the blocks around
 * it, the nearer the louder (the idea of Arc90's Readability); the block for which most speaks
 * holds the main text, and with it the blocks beside it that hold running text of the same kind.
 *
 * <p>Inside it a stretch is left out when it stands in a block that is called furniture, or that
 * holds little but links; and when it is a few words that stand in a block of their own, of a kind
 * in which no running text stands, or above the first paragraph or below the last.
 */
final class MainText {
  private final List<Stretch> stretches;
  private final Sums sums;
  private final Furniture furniture;
  private final PageHead head;

  private static final Set<String> BOXES = Set.of("div", "section", "ul", "ol", "table");

  /** So many words has a paragraph that is no teaser, notice or caption. */
  private static final int FULL_PARAGRAPH = 30;

  /** What a list of articles says of one of them is no longer, in letters. */
  private static final int LONGEST_TEASER = 400;

  /** So many words has a sentence in a list of what the article says, above it. */
  private static final int KEY_POINT = 8;

  private final Map<Element, Set<String>> running = new HashMap<>();
  private final Map<Element, String> reasons = new HashMap<>();
  private final Map<Element, Boolean> inside = new HashMap<>();
  private final Element root;
  private final List<Stretch> headLines;
  private final Optional<Stretch> standfirst;
  private final int headlineAt;
  private int first = Integer.MAX_VALUE;
  private int last = -1;

  private MainText(Document page, List<Stretch> stretches, String description) {
    this.stretches = stretches;
    this.sums = Sums.of(stretches);
    Element headline = page.selectFirst("article h1, main h1, h1");
    this.headlineAt = at(headline);
    this.furniture = new Furniture(sums, headline);
    this.head = new PageHead(stretches, sums, headline, description);
    this.root = widened(core(page.body()));
    Optional<Stretch> parted = findEnds();
    this.headLines = head.lines(first, i -> !outside(i, Optional.empty()).isEmpty());
    this.standfirst = head.standfirst(headLines, parted);
  }

  /**
   * Reads a page.
   *
   * @param description what the page gives as its description, or empty
   */
  static MainText of(Document page, List<Stretch> stretches, String description) {
    return new MainText(page, stretches, description);
  }

  private int at(@Nullable Element headline) {
    for (int i = 0; headline != null && i < stretches.size(); i++) {
      if (stretches.get(i).isIn(headline)) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** What stands between the headline and the first paragraph. */
  List<Stretch> head() {
    return headLines;
  }

  /** The line below the headline that is the standfirst. */
  Optional<Stretch> standfirst() {
    return standfirst;
  }

  private Element core(Element body) {
    Map<Element, Double> scores = new HashMap<>();
    List<Element> order = new ArrayList<>();
    for (Stretch stretch : stretches) {
      if (Sums.isRunning(stretch) && furniture.around(stretch.holder()).isEmpty()) {
        double share = weight(stretch);
        int far = 0;
        for (Element e = stretch.holder().parent(); e != null && far < 5; e = e.parent()) {
          if (scores.put(e, scores.getOrDefault(e, 0.0) + share) == null) {
            order.add(e);
          }
          share *= 0.5;
          far++;
        }
      }
    }
    Element best = body;
    double most = 0;
    for (Element e : order) {
      boolean named = Naming.isText(e) || e.normalName().equals("article");
      double score = scores.getOrDefault(e, 0.0) * (named ? 1.25 : 1);
      if (score > most) {
        most = score;
        best = e;
      }
    }
    return best;
  }

  /** The block around it instead, where that holds a good deal more running text. */
  private Element widened(Element best) {
    Element widest = best;
    for (Element up = best.parent();
        up != null && !up.normalName().equals("html");
        up = up.parent()) {
      int beside = 0;
      for (Element child : up.children()) {
        boolean called = !furniture.of(child).isEmpty() || Naming.isFurniture(child);
        boolean other = !child.equals(widest) && !called;
        beside += other && sums.isText(child) ? sums.of(child).running : 0;
      }
      boolean article = up.normalName().equals("article");
      if (beside > 0.25 * sums.of(widest).running || article) {
        widest = up;
      }
      if (article) {
        break;
      }
    }
    return widest;
  }

  private static double weight(Stretch stretch) {
    String text = stretch.text();
    long commas = text.chars().filter(c -> c == ',' || c == '،' || c == '、').count();
    double plain = 1 - stretch.linked() / (double) text.length();
    return (1 + Math.min(commas, 10) + Math.min(text.length() / 100.0, 6)) * plain * plain;
  }

  /**
   * Finds the first and the last paragraph of the text, and in which blocks running text stands;
   * gives the line above the first that is only parted from it.
   */
  private Optional<Stretch> findEnds() {
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      if (Sums.isRunning(stretch)
          && isInside(stretch.holder())
          && reason(stretch.holder()).isEmpty()) {
        if (first > i && (last >= 0 || !head.opensAsStandfirst(stretch))) {
          first = i;
        }
        last = i;
        for (Element e = stretch.holder(); !e.equals(root); e = parent(e)) {
          running.computeIfAbsent(parent(e), x -> new HashSet<>()).add(Sums.name(e));
        }
      }
    }
    int opening = first;
    int second = first < last ? nextRunning(first + 1) : last;
    if (second > first && head.isParted(first, second, i -> !between(i).isEmpty())) {
      first = second;
      return Optional.of(stretches.get(opening));
    }
    return Optional.empty();
  }

  private int nextRunning(int from) {
    int i = from;
    while (i < last
        && !(Sums.isRunning(stretches.get(i)) && reason(stretches.get(i).holder()).isEmpty())) {
      i++;
    }
    return i;
  }

  private Element parent(Element e) {
    Element parent = e.parent();
    return parent == null ? root : parent;
  }

  private boolean isInside(Element e) {
    Boolean known = inside.get(e);
    if (known == null) {
      known = e.equals(root) || e.parent() != null && isInside(parent(e));
      inside.put(e, known);
    }
    return known;
  }

  /**
   * Why a stretch is no part of the main text, as the ledger names it; empty for what belongs to
   * it.
   */
  String outside(int index) {
    return outside(index, standfirst);
  }

  /**
   * Whether it is a full paragraph between the headline and the text, or a sentence of a list: the
   * beginning of an article and its key points often stand in boxes of their own.
   */
  private boolean isOpening(int index) {
    Stretch stretch = stretches.get(index);
    return headlineAt < index
        && index < first
        && first <= last
        && (stretch.kind() == Seed.Kind.TEXT && stretch.words() >= FULL_PARAGRAPH
            || stretch.kind() == Seed.Kind.ITEM && stretch.words() >= KEY_POINT)
        && stretch.linked() * 5 < stretch.text().length()
        && ".!?…\"”’»)".indexOf(stretch.text().charAt(stretch.text().length() - 1)) >= 0;
  }

  private String outside(int index, Optional<Stretch> standfirst) {
    Stretch stretch = stretches.get(index);
    if (isOpening(index) && standfirst.filter(stretch::equals).isEmpty()) {
      return "";
    }
    if (!isInside(stretch.holder())) {
      String called = furniture.around(stretch.holder());
      return called.isEmpty() ? "outside-the-text" : called;
    }
    String reason = reason(stretch.holder());
    if (!reason.isEmpty()) {
      return reason;
    }
    if (Sums.isRunning(stretch)) {
      return standfirst.filter(stretch::equals).isPresent() ? "standfirst" : "";
    }
    if (stretch.kind() == Seed.Kind.CAPTION) {
      boolean words = stretch.text().codePoints().anyMatch(Character::isLetter);
      return words ? "" : "label-in-a-box";
    }
    return index < first ? above(index) : index > last ? below(index) : between(index);
  }

  /**
   * Furniture around a block, up to that of the main text, or that it is nothing but links; asked
   * once for each block, with the answer of the block around it.
   */
  private String reason(Element e) {
    if (e.equals(root)) {
      return "";
    }
    String known = reasons.get(e);
    if (known == null) {
      known = own(e);
      known = known.isEmpty() ? reason(parent(e)) : known;
      reasons.put(e, known);
    }
    return known;
  }

  private String own(Element e) {
    Sums.Sum sum = sums.of(e);
    int all = sums.of(root).running;
    String called = furniture.of(e);
    if (!called.isEmpty()) {
      return called;
    }
    boolean teasers = sum.teasers > 2 && sum.longest < LONGEST_TEASER;
    if (teasers && sum.running * 3 < all && isBox(e)) {
      return "list-of-articles";
    }
    return sum.running * 5 <= all && sum.isLinks() ? "list-of-links" : "";
  }

  /** A block of its own among the paragraphs. */
  private static boolean isBox(Element e) {
    return BOXES.contains(e.normalName());
  }

  private String above(int index) {
    Stretch stretch = stretches.get(index);
    if (first >= stretches.size()) {
      return "";
    }
    Element text = parent(stretches.get(first).holder());
    boolean beside = stretch.holder().parents().contains(text);
    boolean title =
        stretch.holder().normalName().equals("h1") || Naming.isStandfirst(stretch.holder());
    return beside && !title ? between(index) : "above-the-text";
  }

  private String below(int index) {
    Stretch stretch = stretches.get(index);
    boolean heading = stretch.kind() == Seed.Kind.HEADING;
    return heading || stretch.isLink() || !between(index).isEmpty() ? "below-the-text" : "";
  }

  /** A few words between paragraphs: text when they stand as text stands here. */
  private String between(int index) {
    Stretch stretch = stretches.get(index);
    Element branch = stretch.holder();
    if (sums.of(branch).running == 0) {
      while (!branch.equals(root) && sums.of(parent(branch)).running == 0) {
        branch = parent(branch);
      }
    }
    if (branch.equals(root)) {
      return "";
    }
    boolean elsewhere = stretch.away() * 2 > stretch.linked();
    if (stretch.isLink() && !elsewhere && stretch.kind() != Seed.Kind.HEADING) {
      return "link-alone";
    }
    boolean known =
        switch (branch.normalName()) {
          case "p",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "ul",
              "ol",
              "dl",
              "dt",
              "dd",
              "li",
              "blockquote",
              "table",
              "tr",
              "td",
              "th",
              "tbody",
              "figure",
              "pre",
              "center" ->
              true;
          default ->
              running.getOrDefault(parent(branch), Set.of()).contains(Sums.name(branch))
                  || branch.className().isEmpty() && branch.id().isEmpty();
        };
    return known || stretch.endsLikeSentence() ? "" : "label-in-a-box";
  }
}
