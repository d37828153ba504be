package backfile.html;

import backfile.model.Mark;
import backfile.model.Seed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    Document page = Jsoup.parse(html);
    PageAddress address = PageAddress.of(page);
    List<Stretch> stretches = PageText.of(page, address);
    MainText main = MainText.of(page, stretches, description(page));
    List<Part> parts = new ArrayList<>();
    Set<String> levels = new TreeSet<>();
    Set<String> notes = new HashSet<>();
    List<String> outside = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      String why = main.outside(i);
      outside.add(why);
      if (why.isEmpty() && stretch.kind() == Seed.Kind.HEADING) {
        levels.add(stretch.detail());
      }
      if (why.isEmpty() && stretch.kind() == Seed.Kind.NOTE) {
        notes.add(stretch.detail());
      }
    }
    List<String> order = List.copyOf(levels);
    for (int i = 0; i < stretches.size(); i++) {
      parts.add(part(stretches.get(i), outside.get(i), order, notes));
    }
    Optional<String> standfirst = main.standfirst().map(Stretch::text);
    List<Seed.Given> facts = PageFacts.of(page, address, main.head(), standfirst);
    return new SavedPage(parts, facts, page.select("html").attr("lang").strip());
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
}
