package backfile.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Which text of a page is its main text. Each stretch of running text speaks for the blocks around
 * it, the nearer the louder (the idea of Arc90's Readability); the block for which most speaks
 * holds the main text, and with it the blocks beside it that hold running text of the same kind.
 * Blocks inside it that are lists of links, forms, boxes or asides are not main.
 */
final class MainText {
  /** Letters from which on a stretch is running text. */
  private static final int RUNNING = 60;

  private static final Set<String> NEVER =
      Set.of("nav", "aside", "footer", "form", "button", "dialog", "menu", "fieldset");

  private static final Set<String> ROLES =
      Set.of("navigation", "complementary", "contentinfo", "search", "dialog", "banner");

  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:nav|menu|footer|sidebar|side|related|recirc|recommend\\w*|more-(?:on|from)|promo\\w*|share|sharing|social"
              + "|comments?|disqus|newsletter|subscri\\w*|signup|sign-up|paywall|ads?|advert\\w*|sponsor\\w*|outbrain|taboola"
              + "|breadcrumbs?|tags?|tag-list|topics|popular|trending|most-read|cookie\\w*|consent|banner|modal|popup"
              + "|widget|toolbar|pagination|pager|author-(?:bio|box|info)|bio|byline|timestamp|dateline-meta|meta|skip-link\\w*|hidden|sr-only"
              + "|visually-hidden|screen-reader\\w*|print-only|copyright|legal)(?:$|[\\s_-])");

  private static final Pattern TEXT =
      Pattern.compile(
          "(?:^|[\\s_-])(?:article|body|content|entry|story|post|text|main|hentry|prose)(?:$|[\\s_-])");

  /** A block that holds so much of the running text is no furniture, whatever it is called. */
  private static final double MOST = 0.4;

  private final Map<Element, Integer> running = new HashMap<>();
  private final Map<Element, Boolean> furniture = new HashMap<>();
  private final int allRunning;
  private final Element root;

  private MainText(Document page, List<PageText.Stretch> stretches) {
    int all = 0;
    for (PageText.Stretch stretch : stretches) {
      if (isRunning(stretch)) {
        int plain = stretch.text().length() - stretch.linked();
        all += plain;
        for (Element e = stretch.holder(); e != null; e = e.parent()) {
          running.merge(e, plain, Integer::sum);
        }
      }
    }
    this.allRunning = all;
    this.root = root(page, stretches);
  }

  static MainText of(Document page, List<PageText.Stretch> stretches) {
    return new MainText(page, stretches);
  }

  private static boolean isRunning(PageText.Stretch stretch) {
    return stretch.text().length() >= RUNNING;
  }

  private Element root(Document page, List<PageText.Stretch> stretches) {
    Map<Element, Double> scores = new HashMap<>();
    List<Element> order = new ArrayList<>();
    for (PageText.Stretch stretch : stretches) {
      if (isRunning(stretch) && !isFurnitureUpwards(stretch.holder())) {
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
    Element best = page.body();
    double most = 0;
    for (Element e : order) {
      boolean named = TEXT.matcher(names(e)).find() || e.normalName().equals("article");
      double score = scores.getOrDefault(e, 0.0) * (named ? 1.25 : 1);
      if (score > most) {
        most = score;
        best = e;
      }
    }
    return widened(best);
  }

  /** The block around it instead, where that holds a good deal more running text. */
  private Element widened(Element best) {
    Element root = best;
    for (Element up = best.parent();
        up != null && !up.normalName().equals("html");
        up = up.parent()) {
      int beside = 0;
      for (Element child : up.children()) {
        boolean other = !child.equals(root) && !isFurniture(child);
        beside += other ? running.getOrDefault(child, 0) : 0;
      }
      boolean article = up.normalName().equals("article");
      if (beside > 0.25 * running.getOrDefault(root, 0) || article) {
        root = up;
      }
      if (article) {
        break;
      }
    }
    return root;
  }

  private static double weight(PageText.Stretch stretch) {
    String text = stretch.text();
    long commas = text.chars().filter(c -> c == ',' || c == '،' || c == '、').count();
    double plain = 1 - stretch.linked() / (double) text.length();
    return (1 + Math.min(commas, 10) + Math.min(text.length() / 100.0, 6)) * plain * plain;
  }

  /** Whether a stretch belongs to the main text. */
  boolean holds(PageText.Stretch stretch) {
    boolean inside = false;
    for (Element e = stretch.holder(); e != null; e = e.parent()) {
      if (e.equals(root)) {
        inside = true;
        break;
      }
      if (furniture.computeIfAbsent(e, this::isFurniture)) {
        return false;
      }
    }
    boolean link = stretch.linked() * 10 > stretch.text().length() * 8;
    boolean item =
        stretch.kind() == SavedPage.Kind.ITEM || stretch.kind() == SavedPage.Kind.HEADING;
    boolean label = stretch.text().length() < RUNNING;
    return inside && !(link && (item || label));
  }

  private boolean isFurnitureUpwards(Element holder) {
    for (Element e = holder; e != null && !e.normalName().equals("body"); e = e.parent()) {
      if (isFurniture(e)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFurniture(Element e) {
    if (running.getOrDefault(e, 0) > MOST * allRunning) {
      return false;
    }
    String tag = e.normalName();
    if (NEVER.contains(tag) || ROLES.contains(e.attr("role"))) {
      return true;
    }
    if (tag.equals("article") || tag.equals("main") || tag.equals("body") || tag.equals("html")) {
      return false;
    }
    String names = names(e);
    return FURNITURE.matcher(names).find() && !TEXT.matcher(names).find();
  }

  private static String names(Element e) {
    return (e.className() + " " + e.id()).toLowerCase(Locale.ROOT);
  }
}
