package backfile.html;

import backfile.model.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
  private static final Set<String> NEVER =
      Set.of("nav", "aside", "footer", "form", "button", "dialog", "menu", "fieldset");

  private static final Set<String> ROLES =
      Set.of("navigation", "complementary", "contentinfo", "search", "dialog", "banner", "alert");

  /** A block that holds so much of the running text is no furniture, whatever it is called. */
  private static final double MOST = 0.4;

  private static final int LARGEST_HEAD = 30;
  private static final int BELOW_FIRST = 8;

  /** What is in an element, in letters. */
  private static final class Sum {
    int all;
    int linked;
    int away;
    int running;
    int stretches;
    int teasers;
  }

  private final List<Stretch> stretches;
  private final String description;
  private final Map<Element, Sum> sums = new HashMap<>();
  private final Map<Element, String> verdicts = new HashMap<>();
  private final Map<Element, Set<String>> running = new HashMap<>();
  private final Set<Element> aroundHeadline = new HashSet<>();
  private final int allRunning;
  private final Element root;
  private final Element core;
  private int first = Integer.MAX_VALUE;
  private int last = -1;
  private int parted = -1;
  private Optional<Stretch> standfirst = Optional.empty();

  private MainText(Document page, List<Stretch> stretches, String description) {
    this.stretches = stretches;
    this.description = letters(description);
    int all = 0;
    for (Stretch stretch : stretches) {
      boolean runs = isRunning(stretch);
      int plain = runs ? stretch.text().length() - stretch.linked() : 0;
      all += plain;
      for (Element e = stretch.holder(); e != null; e = e.parent()) {
        Sum sum = sums.computeIfAbsent(e, x -> new Sum());
        sum.all += stretch.text().length();
        sum.linked += stretch.linked();
        sum.away += stretch.away();
        sum.running += plain;
        sum.stretches++;
        sum.teasers += isTeaser(stretch) ? 1 : 0;
      }
    }
    this.allRunning = all;
    Element headline = page.selectFirst("article h1, main h1, h1");
    for (Element e = headline; e != null; e = e.parent()) {
      aroundHeadline.add(e);
    }
    this.core = core(page.body());
    this.root = widened(core);
    findEnds();
    this.standfirst = findStandfirst();
  }

  /**
   * Reads a page.
   *
   * @param description what the page gives as its description, or empty
   */
  static MainText of(Document page, List<Stretch> stretches, String description) {
    return new MainText(page, stretches, description);
  }

  private static boolean isRunning(Stretch stretch) {
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

  private Sum sum(Element e) {
    return sums.computeIfAbsent(e, x -> new Sum());
  }

  private Element core(Element body) {
    Map<Element, Double> scores = new HashMap<>();
    List<Element> order = new ArrayList<>();
    for (Stretch stretch : stretches) {
      if (isRunning(stretch) && furniture(stretch.holder(), body).isEmpty()) {
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
        boolean furniture = !ownFurniture(child).isEmpty() || Naming.isFurniture(child);
        boolean other = !child.equals(widest) && !furniture;
        beside += other && isText(child) ? sum(child).running : 0;
      }
      boolean article = up.normalName().equals("article");
      if (beside > 0.25 * sum(widest).running || article) {
        widest = up;
      }
      if (article) {
        break;
      }
    }
    return widest;
  }

  /** Whether a block beside the text holds text as well: sentences, and few links. */
  private boolean isText(Element block) {
    Sum sum = sum(block);
    return sum.linked * 4 < sum.all && sum.running * 2 > sum.all && sum.teasers < 2;
  }

  private static double weight(Stretch stretch) {
    String text = stretch.text();
    long commas = text.chars().filter(c -> c == ',' || c == '،' || c == '、').count();
    double plain = 1 - stretch.linked() / (double) text.length();
    return (1 + Math.min(commas, 10) + Math.min(text.length() / 100.0, 6)) * plain * plain;
  }

  /** The first and the last paragraph of the text; and in which blocks running text stands. */
  private void findEnds() {
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      if (isRunning(stretch) && isInside(stretch) && reason(stretch).isEmpty()) {
        if (!isStandfirst(stretch)) {
          first = Math.min(first, i);
        }
        last = i;
        for (Element e = stretch.holder(); !e.equals(root); e = parent(e)) {
          running.computeIfAbsent(parent(e), x -> new HashSet<>()).add(name(e));
        }
      }
    }
    int second = first < last ? nextRunning(first + 1) : last;
    if (second > first && isAlone(stretches.get(first)) && isParted(first, second)) {
      parted = first;
      first = second;
    }
  }

  private int nextRunning(int from) {
    int i = from;
    while (i < last && !(isRunning(stretches.get(i)) && reason(stretches.get(i)).isEmpty())) {
      i++;
    }
    return i;
  }

  private Element parent(Element e) {
    Element parent = e.parent();
    return parent == null ? root : parent;
  }

  private static String name(Element e) {
    return e.normalName() + " " + e.className();
  }

  private boolean isInside(Stretch stretch) {
    return stretch.holder().equals(root) || stretch.holder().parents().contains(root);
  }

  /**
   * Why a stretch is no part of the main text, as the ledger names it; empty for what belongs to
   * it.
   */
  String outside(int index) {
    Stretch stretch = stretches.get(index);
    String web = furniture(stretch.holder(), null);
    if (web.equals("web-archive-toolbar") || !isInside(stretch)) {
      return web.isEmpty() ? "outside-the-text" : web;
    }
    String reason = reason(stretch);
    if (!reason.isEmpty()) {
      return reason;
    }
    if (isRunning(stretch)) {
      return standfirst().filter(stretch::equals).isPresent() ? "standfirst" : "";
    }
    if (stretch.kind() == Seed.Kind.CAPTION) {
      return "";
    }
    return index < first ? above(index) : index > last ? below(index) : between(index);
  }

  /** Furniture around it, up to the block of the main text; or that it is nothing but a link. */
  private String reason(Stretch stretch) {
    String around = furniture(stretch.holder(), root);
    if (!around.isEmpty()) {
      return around;
    }
    for (Element e = stretch.holder(); !e.equals(root); e = parent(e)) {
      Sum sum = sum(e);
      if (sum.running * 5 > sum(root).running) {
        break;
      }
      boolean elsewhere = sum.away * 2 > sum.linked;
      if (sum.teasers > 2 && sum.running * 2 < sum.all * 3 && isBox(e)) {
        return "list-of-articles";
      }
      if (sum.stretches > 1 && sum.linked * 5 > sum.all * 3 && !elsewhere) {
        return "list-of-links";
      }
    }
    return "";
  }

  /** A block of its own among the paragraphs. */
  private static boolean isBox(Element e) {
    return e.normalName().matches("div|section|ul|ol|table");
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
    if (sum(branch).running == 0) {
      while (!branch.equals(root) && sum(parent(branch)).running == 0) {
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
              running.getOrDefault(parent(branch), Set.of()).contains(name(branch))
                  || branch.className().isEmpty() && branch.id().isEmpty();
        };
    return known || stretch.endsLikeSentence() ? "" : "label-in-a-box";
  }

  /** The nearest furniture around an element, below the given block; empty for none. */
  private String furniture(Element holder, @org.jspecify.annotations.Nullable Element below) {
    for (Element e = holder; e != null && !e.equals(below); e = e.parent()) {
      String own = ownFurniture(e);
      if (!own.isEmpty()) {
        return own;
      }
    }
    return "";
  }

  private String ownFurniture(Element e) {
    return verdicts.computeIfAbsent(e, this::judge);
  }

  private String judge(Element e) {
    String tag = e.normalName();
    if (e.id().startsWith("wm-ipp") || e.id().equals("donato")) {
      return "web-archive-toolbar";
    }
    if (tag.equals("article") && e.parent() != null && e.parent().closest("article") != null) {
      boolean other = sum(e).teasers > 0 && sum(e).running * 7 < allRunning;
      return other ? "another-article" : "";
    }
    if (tag.equals("article") || tag.equals("main") || tag.equals("body") || tag.equals("html")) {
      return "";
    }
    boolean named = Naming.isFurniture(e);
    if (!named && !NEVER.contains(tag) && !ROLES.contains(e.attr("role"))) {
      return "";
    }
    boolean much = sum(e).running > MOST * allRunning;
    boolean text = aroundHeadline.contains(e) || !Naming.isNeverText(e);
    boolean weak = named && Naming.isWeak(e) && !NEVER.contains(tag);
    if (weak && sum(e).running * 10 > sum(e).all * 7 && sum(e).linked * 8 < sum(e).all) {
      return "";
    }
    return much && text || e.attr("itemprop").contains("articleBody") ? "" : "page-furniture";
  }

  /**
   * The head of the article: what is no text from the headline to a little below the first
   * paragraph.
   */
  List<Stretch> head() {
    int opening = Math.min(first, stretches.size());
    int start = Math.max(0, opening - LARGEST_HEAD);
    for (int i = start; i < opening; i++) {
      if (aroundHeadline.contains(stretches.get(i).holder())) {
        start = Math.max(0, i - 3);
        break;
      }
    }
    List<Stretch> head = new ArrayList<>(stretches.subList(start, opening));
    for (int i = opening + 1; i < Math.min(stretches.size(), opening + BELOW_FIRST); i++) {
      if (!outside(i).isEmpty()) {
        head.add(stretches.get(i));
      }
    }
    return head;
  }

  /** The line below the headline that is called a standfirst, or is the page's description. */
  Optional<Stretch> standfirst() {
    return standfirst;
  }

  private Optional<Stretch> findStandfirst() {
    boolean below = aroundHeadline.isEmpty();
    for (Stretch stretch : head()) {
      boolean headline = aroundHeadline.contains(stretch.holder());
      below |= headline;
      boolean same = description.startsWith(letters(stretch.text()));
      boolean words = stretch.words() >= 4 && stretch.words() <= 90 && !stretch.isLink();
      boolean text = stretch.kind() != Seed.Kind.CAPTION || isCalledStandfirst(stretch);
      boolean set = parted >= 0 && stretch.equals(stretches.get(parted));
      if (below && !headline && words && text && (same || set || isCalledStandfirst(stretch))) {
        return Optional.of(stretch);
      }
    }
    return Optional.empty();
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /**
   * Whether the running text from {@code i} to {@code next} is one line in a place of its own, with
   * a byline, a date or the like between it and the text.
   */
  private boolean isParted(int i, int next) {
    Stretch stretch = stretches.get(i);
    Stretch text = stretches.get(next);
    String place = name(stretch.holder()) + name(parent(stretch.holder()));
    String other = name(text.holder()) + name(parent(text.holder()));
    if (stretch.words() > 50 || place.equals(other) || stretch.kind() != Seed.Kind.TEXT) {
      return false;
    }
    for (int k = i + 1; k < next; k++) {
      Stretch between = stretches.get(k);
      boolean label = between.kind() == Seed.Kind.TEXT && between.words() < 12;
      if (label && !between(k).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean isStandfirst(Stretch stretch) {
    boolean alone = isAlone(stretch);
    boolean described = alone && description.startsWith(letters(stretch.text()));
    return last < 0 && stretch.words() <= 90 && (described || isCalledStandfirst(stretch));
  }

  private boolean isAlone(Stretch stretch) {
    return sum(parent(stretch.holder())).running <= stretch.text().length();
  }

  private boolean isCalledStandfirst(Stretch stretch) {
    Element holder = stretch.holder();
    Element around = parent(holder);
    boolean few = sum(around).stretches < 3;
    return Naming.isStandfirst(holder)
        || few && Naming.isStandfirst(around)
        || isAlone(stretch) && (Naming.isOpening(holder) || few && Naming.isOpening(around));
  }
}
