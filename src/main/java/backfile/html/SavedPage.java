package backfile.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A web page that somebody saved: all its text in the order of the page, each part with what it is
 * and whether it belongs to the main text; and what the page says of itself.
 *
 * @param language what the page says that it is written in, or empty
 */
public record SavedPage(List<Part> parts, List<Fact> facts, String language) {
  /** Copies the lists. */
  public SavedPage {
    parts = List.copyOf(parts);
    facts = List.copyOf(facts);
  }

  /** What a part of a page is. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    NUMBERED_ITEM,
    QUOTATION,
    CAPTION
  }

  /**
   * A stretch of text that stands on lines of its own.
   *
   * @param text its letters, white space made even; never blank
   * @param main whether it belongs to the main text
   */
  public record Part(String text, Kind kind, boolean main) {}

  /**
   * What the page says of itself outside its text.
   *
   * @param key {@code title}, {@code standfirst}, {@code author}, {@code published}, {@code
   *     modified}, {@code site} or {@code address}; the most trusted statement of a key first
   * @param origin where it says so: {@code json-ld}, {@code meta}, {@code microdata}, {@code time}
   */
  public record Fact(String key, String value, String origin) {}

  /**
   * Reads a page. Never fails: what is no HTML at all is one paragraph.
   *
   * @param html the page; scripts in it are not run, nothing that it points to is fetched
   */
  public static SavedPage of(String html) {
    Document page = Jsoup.parse(html);
    List<Fact> facts = PageFacts.of(page);
    List<PageText.Stretch> stretches = PageText.of(page);
    MainText main = MainText.of(page, stretches);
    List<Part> parts = new ArrayList<>();
    for (PageText.Stretch stretch : stretches) {
      parts.add(new Part(stretch.text(), stretch.kind(), main.holds(stretch)));
    }
    return new SavedPage(parts, facts, page.select("html").attr("lang").strip());
  }

  /**
   * Reads the HTML of a text that stands in another file, such as an export: all of it is main
   * text, and it says nothing of itself.
   */
  public static SavedPage ofText(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    List<Part> parts =
        PageText.of(page).stream()
            .map(stretch -> new Part(stretch.text(), stretch.kind(), true))
            .toList();
    return new SavedPage(parts, List.of(), "");
  }
}
