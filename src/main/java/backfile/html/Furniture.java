package backfile.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which blocks of a page are furniture: by their element, their role and their names, unless they
 * hold so much of the running text that they can only be called so by accident.
 */
final class Furniture {
  private static final Set<String> NEVER_TEXT =
      Set.of("nav", "aside", "footer", "form", "button", "dialog", "menu", "fieldset");

  private static final Set<String> ALWAYS_TEXT = Set.of("article", "main", "body", "html");

  private static final Set<String> ROLES =
      Set.of("navigation", "complementary", "contentinfo", "search", "dialog", "banner", "alert");

  /** A block that holds so much of the running text is no furniture, whatever it is called. */
  private static final double MOST = 0.4;

  private final Sums sums;
  private final Set<Element> aroundHeadline = new HashSet<>();
  private final Map<Element, String> verdicts = new HashMap<>();
  private final Map<Element, String> around = new HashMap<>();

  Furniture(Sums sums, @Nullable Element headline) {
    this.sums = sums;
    for (Element e = headline; e != null; e = e.parent()) {
      aroundHeadline.add(e);
    }
  }

  /** The nearest furniture around an element, the element itself first; empty for none. */
  String around(Element e) {
    String known = around.get(e);
    if (known == null) {
      known = of(e);
      Element parent = e.parent();
      known = known.isEmpty() && parent != null ? around(parent) : known;
      around.put(e, known);
    }
    return known;
  }

  /** The name of the rule by which a block is furniture; empty for what is none. */
  String of(Element e) {
    String known = verdicts.get(e);
    if (known == null) {
      known = judge(e);
      verdicts.put(e, known);
    }
    return known;
  }

  private String judge(Element e) {
    String tag = e.normalName();
    if (e.id().startsWith("wm-ipp") || e.id().equals("donato")) {
      return "web-archive-toolbar";
    }
    if (tag.equals("article") && e.parent() != null && e.parent().closest("article") != null) {
      boolean other = sums.of(e).teasers > 0 && sums.of(e).running * 7 < sums.running();
      return other ? "another-article" : "";
    }
    boolean quoted = tag.equals("footer") && e.closest("blockquote") != null;
    if (ALWAYS_TEXT.contains(tag) || quoted || Naming.isPost(e)) {
      return "";
    }
    boolean element = NEVER_TEXT.contains(tag) || ROLES.contains(e.attr("role"));
    if (!element && !Naming.isFurniture(e)) {
      return "";
    }
    return isTextAllTheSame(e, element) ? "" : "page-furniture";
  }

  private boolean isTextAllTheSame(Element e, boolean element) {
    Sums.Sum sum = sums.of(e);
    boolean much = sum.running > MOST * sums.running();
    boolean mayBe = aroundHeadline.contains(e) || !Naming.isNeverText(e);
    boolean sentences = sum.running * 10 > sum.all * 7 && sum.linked * 8 < sum.all;
    return much && mayBe
        || !element && sentences && Naming.isWeak(e)
        || e.attr("itemprop").contains("articleBody");
  }
}
