package backfile.render;

import backfile.json.Json;
import backfile.letters.Words;
import backfile.model.ArticleCard;
import backfile.model.Front;
import backfile.model.PartialDate;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is cited of an article, and how it is written for those who cite: in the order of the APA
 * style (7th edition), as BibTeX, as RIS (2011) and as CSL-JSON (1.0.2). What is not known is left
 * out, or said as the style says it. Names stand as the article prints them: which part of one is
 * the surname is nothing that a text tells.
 *
 * @param title in one line, as all texts here
 * @param paper who published it first; where that is not known the archive
 * @param archive the archive, where another published it first, else empty
 * @param address the page's absolute address, or empty where the archive does not know its own
 */
record Citation(
    Slug slug,
    String title,
    List<String> authors,
    Optional<PartialDate> published,
    String paper,
    String archive,
    String language,
    String address) {
  /** From so many authors on, the style leaves out those before the last. */
  private static final int MANY_AUTHORS = 21;

  private static final int SAID_OF_MANY = 19;

  /** The style knows English dates alone. */
  private static final DateText ENGLISH = new DateText(Words.of("en"));

  private static final String[] MONTHS = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };

  /** What is cited of an article of the archive of that title. */
  static Citation of(ArticleCard card, Front front, String archive, String address) {
    String source = oneLine(front.source().map(Front.Source::name).orElse(""));
    String own = oneLine(archive);
    return new Citation(
        card.slug(),
        oneLine(card.title()),
        card.authors().stream().map(Citation::oneLine).filter(a -> !a.isEmpty()).toList(),
        card.published(),
        source.isEmpty() ? own : source,
        source.isEmpty() || source.equals(own) ? "" : own,
        card.language(),
        address);
  }

  /** A line break would begin another field, a control character end the file for some readers. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cc}\u2028\u2029]+", " ").strip();
  }

  /** As text: author, date, title, paper, address; the title first where there is no author. */
  String apa() {
    String date = " (" + published.map(Citation::apaDate).orElse("n.d.") + ").";
    String start =
        authors.isEmpty() ? ended(title) + date : ended(joined()) + date + " " + ended(title);
    return start + " " + ended(paper) + (address.isEmpty() ? "" : " " + address);
  }

  private static String ended(String text) {
    return text.matches(".*[.?!]") ? text : text + ".";
  }

  private String joined() {
    int n = authors.size();
    if (n == 1) {
      return authors.get(0);
    }
    String last = authors.get(n - 1);
    return n < MANY_AUTHORS
        ? String.join(", ", authors.subList(0, n - 1)) + ", & " + last
        : String.join(", ", authors.subList(0, SAID_OF_MANY)) + ", … " + last;
  }

  /** "2021, November 24"; the style is English, whatever the article's language. */
  private static String apaDate(PartialDate date) {
    String[] words = ENGLISH.of(Optional.of(date)).text().split(" ");
    return switch (words.length) {
      case 3 -> words[2] + ", " + words[1] + " " + words[0];
      case 2 -> words[1] + ", " + words[0];
      default -> words[0];
    };
  }

  /**
   * An entry for BibTeX and biblatex. Every character that TeX gives a meaning is written as a
   * command of its own; the address alone stands as it is, since styles print it verbatim.
   */
  String bibtex() {
    Map<String, String> fields = new LinkedHashMap<>();
    if (!authors.isEmpty()) {
      fields.put(
          "author", braced(String.join(" and ", authors.stream().map(Citation::texName).toList())));
    }
    // Twice in braces, so that no style changes its capitals.
    fields.put("title", braced(braced(tex(title))));
    fields.put("journal", braced(tex(paper)));
    published.ifPresent(
        d -> {
          fields.put("year", braced(d.iso().substring(0, 4)));
          d.month().ifPresent(m -> fields.put("month", MONTHS[m - 1]));
          fields.put("date", braced(day(d)));
        });
    if (!address.isEmpty()) {
      fields.put("url", braced(address));
    }
    fields.put("language", braced(tex(language)));
    if (!archive.isEmpty()) {
      fields.put("library", braced(tex(archive)));
    }
    StringBuilder out = new StringBuilder("@article{").append(slug);
    fields.forEach((name, value) -> out.append(",\n  ").append(name).append(" = ").append(value));
    return out.append("\n}\n").toString();
  }

  private static String braced(String text) {
    return "{" + text + "}";
  }

  /** A name that BibTeX would take apart, or for several, is kept together by braces. */
  private static String texName(String name) {
    boolean apart = name.indexOf(',') >= 0 || name.matches("(?i)(?:.* )?(?:and|others)(?: .*)?");
    return apart ? braced(tex(name)) : tex(name);
  }

  private static String tex(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\textbackslash{}");
        // Not \{ and \}: BibTeX counts those as braces, and one alone would swallow the file.
        case '{' -> out.append("\\textbraceleft{}");
        case '}' -> out.append("\\textbraceright{}");
        case '^' -> out.append("\\textasciicircum{}");
        case '~' -> out.append("\\textasciitilde{}");
        case '$', '&', '#', '%', '_' -> out.append('\\').append(c);
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static String day(PartialDate date) {
    return date.iso().length() > 10 ? date.iso().substring(0, 10) : date.iso();
  }

  /** A newspaper article as RIS: one field a line, lines ended as the format asks. */
  String ris() {
    StringBuilder out = new StringBuilder();
    line(out, "TY", "NEWS");
    line(out, "ID", slug.value());
    authors.forEach(author -> line(out, "AU", author));
    line(out, "TI", title);
    line(out, "T2", paper);
    published.ifPresent(
        d -> {
          line(out, "PY", d.iso().substring(0, 4));
          if (d.month().isPresent()) {
            line(out, "DA", day(d).replace('-', '/'));
          }
        });
    line(out, "LA", language);
    line(out, "DB", archive);
    line(out, "UR", address);
    return out.append("ER  - \r\n").toString();
  }

  private static void line(StringBuilder out, String tag, String value) {
    if (!value.isEmpty()) {
      out.append(tag).append("  - ").append(value).append("\r\n");
    }
  }

  /** A list of one item, as reference managers and pandoc read it. */
  String csl() {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", slug.value());
    item.put("type", "article-newspaper");
    if (!authors.isEmpty()) {
      item.put("author", authors.stream().map(a -> Map.of("literal", a)).toList());
    }
    item.put("title", title);
    item.put("container-title", paper);
    published.ifPresent(d -> item.put("issued", Map.of("date-parts", List.of(parts(d)))));
    item.put("language", language);
    if (!archive.isEmpty()) {
      item.put("archive", archive);
    }
    if (!address.isEmpty()) {
      item.put("URL", address);
    }
    return Json.line(List.of(item)) + "\n";
  }

  private static List<Integer> parts(PartialDate date) {
    List<Integer> parts = new ArrayList<>();
    parts.add(date.year());
    date.month().ifPresent(parts::add);
    date.day().ifPresent(parts::add);
    return parts;
  }
}
