package backfile.html;

import backfile.model.Mark;
import backfile.model.Seed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A web page that somebody saved: all its text in the order of the page, each part with what it is
 * and whether it belongs to the main text; and what the page says of itself.
 *
 * @param facts what the page says of itself outside its text, the most trusted statement of a key
 *     first
 * @param language what the page says that it is written in, or empty
 */
public record SavedPage(List<Part> parts, List<Seed.Given> facts, String language) {
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

  /**
   * A stretch of text that stands on lines of its own.
   *
   * @param text its letters, white space made even; never blank
   */
  public record Part(String text, Seed.Told told) {}

  /**
   * Reads a page. Never fails: what is no HTML at all is one paragraph.
   *
   * @param html the page; scripts in it are not run, nothing that it points to is fetched
   */
  public static SavedPage of(String html) {
    return of(html, "");
  }

  /**
   * Reads a page that stood at an address.
   *
   * @param stood what counts where the page itself does not say where it stood; or empty
   */
  public static SavedPage of(String html, String stood) {
    Document page = Jsoup.parse(html);
    if (!stood.isEmpty() && page.selectFirst("base[href]") == null) {
      page.head().appendElement("base").attr("href", stood);
    }
    PageAddress address = PageAddress.of(page);
    List<Stretch> stretches = PageText.of(page, address);
    MainText main = MainText.of(page, stretches, description(page));
    Optional<String> standfirst = main.standfirst().map(Stretch::text);
    List<Seed.Given> facts = PageFacts.of(page, address, main.head(), standfirst);
    return new SavedPage(
        parts(stretches, main::outside), facts, page.select("html").attr("lang").strip());
  }

  /**
   * Reads the HTML of a text that stands in another file, such as an export: all of it is main
   * text, and it says nothing of itself.
   *
   * @param address where the text stood, for links that say only the way from there; or empty
   */
  public static SavedPage ofText(String html, String address) {
    Document page = Jsoup.parseBodyFragment(html);
    if (!address.isEmpty()) {
      page.head().appendElement("base").attr("href", address);
    }
    List<Stretch> stretches = PageText.of(page, PageAddress.of(page));
    return new SavedPage(parts(stretches, i -> ""), List.of(), "");
  }

  /**
   * @param why why the stretch of this number is no part of the main text; empty if it is
   */
  private static List<Part> parts(List<Stretch> stretches, IntFunction<String> why) {
    List<Part> parts = new ArrayList<>();
    Set<String> levels = new TreeSet<>();
    Set<String> notes = new HashSet<>();
    List<String> outside = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      outside.add(why.apply(i));
      if (outside.get(i).isEmpty() && stretch.kind() == Seed.Kind.HEADING) {
        levels.add(stretch.detail());
      }
      if (outside.get(i).isEmpty() && stretch.kind() == Seed.Kind.NOTE) {
        notes.add(stretch.detail());
      }
    }
    List<String> order = List.copyOf(levels);
    for (int i = 0; i < stretches.size(); i++) {
      parts.add(part(stretches.get(i), outside.get(i), order, notes));
    }
    return parts;
  }

  private static String description(Document page) {
    Element stated =
        page.selectFirst("meta[property=og:description][content], meta[name=description][content]");
    return stated == null ? "" : stated.attr("content");
  }

  private static Part part(
      Stretch stretch, String outside, List<String> levels, Set<String> notes) {
    if (!outside.isEmpty()) {
      return new Part(stretch.text(), new Seed.Told(Seed.Kind.OUTSIDE, outside, List.of()));
    }
    List<Mark> marks =
        stretch.marks().stream()
            .filter(m -> m.kind() != Mark.Kind.NOTE_CALL || notes.contains(m.target()))
            .toList();
    // A page may begin its sub-headings anywhere; below the headline comes the second level.
    String detail =
        stretch.kind() == Seed.Kind.HEADING
            ? String.valueOf(Math.min(6, 2 + levels.indexOf(stretch.detail())))
            : stretch.detail();
    return new Part(stretch.text(), new Seed.Told(stretch.kind(), detail, marks));
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
