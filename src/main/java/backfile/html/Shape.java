package backfile.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What each element of a page holds, counted in one walk from the leaves up. */
final class Shape {
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
          "head",
          "title");

  /** Inline although jsoup, or a careless page, has them for blocks. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i",
          "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup",
          "time", "tt", "u", "var", "wbr", "img", "input", "big", "strike", "acronym");

  /**
   * What an element holds.
   *
   * @param letters of text that can be seen
   * @param blocks whether anything that begins a new line is inside
   * @param paragraphs blocks of text inside, at any depth
   * @param headings inside, at any depth
   */
  record Held(int letters, boolean blocks, int paragraphs, int headings) {}

  private static final Held NOTHING = new Held(0, false, 0, 0);

  private final Map<Element, Held> held = new HashMap<>();

  private Shape() {}

  static Shape of(Document page) {
    Shape shape = new Shape();
    shape.count(page.body());
    return shape;
  }

  Held held(Element element) {
    return held.getOrDefault(element, NOTHING);
  }

  /** Whether an element stands in a line of text, and so does all that is in it. */
  boolean isInline(Element element) {
    return INLINE.contains(element.normalName()) && !held(element).blocks();
  }

  /** jsoup caps the depth of a tree, so this cannot overflow. */
  private Held count(Element element) {
    int letters = 0;
    boolean blocks = false;
    int paragraphs = 0;
    int headings = 0;
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        letters += letters(text.getWholeText());
      } else if (child instanceof Element inner && !isHidden(inner)) {
        Held more = count(inner);
        String tag = inner.normalName();
        letters += more.letters();
        blocks |= more.blocks() || !INLINE.contains(tag) && !tag.equals("br");
        paragraphs += more.paragraphs() + (tag.equals("p") && more.letters() > 0 ? 1 : 0);
        headings += more.headings() + (isHeading(tag) && more.letters() > 0 ? 1 : 0);
      }
    }
    Held all = new Held(letters, blocks, paragraphs, headings);
    held.put(element, all);
    return all;
  }

  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Inlines.isSpace(text.charAt(i)) ? 0 : 1;
    }
    return letters;
  }

  private static boolean isHeading(String tag) {
    return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) < '7';
  }

  static boolean isHidden(Element element) {
    return NO_TEXT.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.hasAttr("style")
            && element
                .attr("style")
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .contains("display:none");
  }
}
