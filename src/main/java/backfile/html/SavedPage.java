package backfile.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A web page that somebody saved: all its text in the order of the page, each part with what it is
 * and whether it belongs to the main text; and what the page says of itself.
 *
 * @param language what the page says that it is written in, or empty
 */
public record SavedPage(List<Part> parts, List<Fact> facts, String language) {
  /** Browsers look into the first kilobyte; some pages put much before it. */
  private static final int DECLARED_WITHIN = 8192;

  private static final Pattern XML_DECLARATION =
      Pattern.compile(
          "\\s{0,9}<\\?xml[^>]{1,99}?encoding\\s{0,9}=\\s{0,9}[\"']([^\"'<>]{1,40})[\"']");

  private static final Pattern CHARSET =
      Pattern.compile(
          "charset\\s{0,9}=\\s{0,9}[\"']?([^\\s;\"'<>]{1,40})", Pattern.CASE_INSENSITIVE);

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

  /** The encoding that a page, not yet read, names in its beginning; empty when it names none. */
  public static String declaredEncoding(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARED_WITHIN);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Matcher declaration = XML_DECLARATION.matcher(start);
    if (declaration.lookingAt()) {
      return declaration.group(1);
    }
    for (Element meta : Jsoup.parse(start).select("meta")) {
      boolean pragma = meta.attr("http-equiv").equalsIgnoreCase("content-type");
      Matcher content = CHARSET.matcher(meta.attr("content"));
      if (!meta.attr("charset").isBlank()) {
        return meta.attr("charset").strip();
      } else if (pragma && content.find()) {
        return content.group(1);
      }
    }
    return "";
  }
}
