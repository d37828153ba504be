package backfile.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * All text of a page in its order, cut where a browser would begin a new line of its own: at the
 * ends of blocks and at double line breaks.
 */
final class PageText {
  /**
   * Text that stands together.
   *
   * @param holder the innermost block around it
   * @param linked how many of its letters are inside links
   */
  record Stretch(String text, SavedPage.Kind kind, Element holder, int linked) {}

  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "canvas",
          "video",
          "audio",
          "select",
          "textarea",
          "head");

  /** Inline although jsoup, or a careless page, has them for blocks. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i",
          "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup",
          "time", "tt", "u", "var", "wbr", "img", "input", "big", "strike", "acronym");

  private final List<Stretch> stretches = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int breaks;

  private PageText() {}

  static List<Stretch> of(Document page) {
    PageText reader = new PageText();
    reader.block(page.body(), 0);
    return reader.stretches;
  }

  /** jsoup caps the depth of a tree, so this cannot overflow. */
  private void block(Element block, int links) {
    for (Node child : block.childNodes()) {
      node(child, block, links);
    }
    close(block);
  }

  private void node(Node node, Element holder, int links) {
    if (node instanceof TextNode own) {
      String more = own.getWholeText();
      text.append(more);
      linked += links > 0 ? more.strip().length() : 0;
      breaks = more.isBlank() ? breaks : 0;
    } else if (node instanceof Element element && !isHidden(element)) {
      String tag = element.normalName();
      if (tag.equals("br")) {
        if (++breaks > 1) {
          close(holder);
        } else {
          text.append(' ');
        }
      } else if (INLINE.contains(tag) && !holdsBlocks(element)) {
        int inside = links + (tag.equals("a") ? 1 : 0);
        for (Node child : element.childNodes()) {
          node(child, holder, inside);
        }
      } else {
        close(holder);
        block(element, links + (tag.equals("a") ? 1 : 0));
      }
    }
  }

  private static boolean holdsBlocks(Element inline) {
    for (Element child : inline.children()) {
      if (!INLINE.contains(child.normalName()) && !child.normalName().equals("br")
          || holdsBlocks(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHidden(Element element) {
    return NO_TEXT.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("style").replace(" ", "").contains("display:none");
  }

  private void close(Element holder) {
    String even = even(text);
    if (!even.isEmpty()) {
      stretches.add(new Stretch(even, kind(holder), holder, Math.min(linked, even.length())));
    }
    text.setLength(0);
    linked = 0;
    breaks = 0;
  }

  private static String even(CharSequence raw) {
    StringBuilder out = new StringBuilder(raw.length());
    boolean space = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Character.isWhitespace(c)) {
        space = true;
      } else {
        if (space && out.length() > 0) {
          out.append(' ');
        }
        space = false;
        out.append(c);
      }
    }
    // A no-break space alone is nothing to read.
    return out.toString().replace('\u00a0', ' ').isBlank() ? "" : out.toString();
  }

  private static SavedPage.Kind kind(Element holder) {
    for (Element e = holder; e != null && !e.normalName().equals("body"); e = e.parent()) {
      switch (e.normalName()) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          return SavedPage.Kind.HEADING;
        }
        case "li" -> {
          Element list = e.parent();
          boolean numbered = list != null && list.normalName().equals("ol");
          return numbered ? SavedPage.Kind.NUMBERED_ITEM : SavedPage.Kind.ITEM;
        }
        case "blockquote" -> {
          return SavedPage.Kind.QUOTATION;
        }
        case "figcaption", "figure" -> {
          return SavedPage.Kind.CAPTION;
        }
        default -> {
          if (e.className().toLowerCase(java.util.Locale.ROOT).matches(".*(?:caption|credit).*")) {
            return SavedPage.Kind.CAPTION;
          }
        }
      }
    }
    return SavedPage.Kind.PARAGRAPH;
  }
}
