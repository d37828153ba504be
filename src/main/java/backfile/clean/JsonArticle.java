package backfile.clean;

import backfile.html.SavedPage;
import backfile.json.Json;
import backfile.model.Ledger;
import backfile.model.Refused;
import backfile.model.Seed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article as a JSON object has it. Its fields are the first lines of the seed, so that the
 * ledger accounts for each; below them stands its text, or what the page that it holds comes to.
 */
record JsonArticle(List<String> lines, List<Seed.Told> told, List<Seed.Given> given) {
  private static final String ORIGIN = "field";

  /** A field that gives nothing and is longer stands in the ledger with its length alone. */
  private static final int LONGEST = 2000;

  private static final List<String> TEXTS =
      List.of(
          "text",
          "fulltext",
          "body",
          "bodytext",
          "content",
          "contenttext",
          "articlebody",
          "articletext",
          "maintext",
          "plaintext",
          "contents",
          "story",
          "paragraphs");
  private static final List<String> PAGES =
      List.of("html", "contenthtml", "bodyhtml", "articlehtml", "texthtml", "rawhtml", "page");

  private static final Pattern MARKUP =
      Pattern.compile(
          "</(?:p|div|h[1-6]|li|ul|blockquote|article|section|body)>|<br ?/?>",
          Pattern.CASE_INSENSITIVE);

  /**
   * What fields are called in a file.
   *
   * @param text the field that holds the text; empty where a usual name does
   * @param html the field that holds it as HTML; empty where a usual name does
   * @param others the other fields of unusual names, with what they give
   */
  record Names(String text, String html, Map<String, String> others) {
    static final Names USUAL = new Names("", "", Map.of());

    /** Reads {@code {"title": "hl", "text": "full_text"}}. */
    static Names of(Object map, int line) throws Refused {
      Map<String, String> others = new LinkedHashMap<>();
      String text = "";
      String html = "";
      for (Map.Entry<?, ?> entry : (map instanceof Map<?, ?> m ? m : Map.of("", map)).entrySet()) {
        String key = String.valueOf(entry.getKey());
        if (!(entry.getValue() instanceof String name)) {
          throw new Refused(
              line, "\"backfile-fields\" does not say names", "write {\"title\": \"its name\"}");
        }
        String plain = key.equals("headline") ? "title" : key;
        if (plain.equals("text")) {
          text = name;
        } else if (plain.equals("html")) {
          html = name;
        } else if (Fields.isKey(plain)) {
          others.put(name, plain);
        } else {
          throw new Refused(
              line,
              "\"backfile-fields\" has \"" + key + "\", which no article has",
              "take one of text, html, " + String.join(", ", new TreeSet<>(Fields.keys())));
        }
      }
      return new Names(text, html, others);
    }
  }

  /** Reads an object; refuses one without a text. */
  static JsonArticle of(Map<?, ?> object, int line, Names names) throws Refused {
    Optional<String> textField = held(object, names.text(), TEXTS);
    Optional<String> htmlField = held(object, names.html(), PAGES);
    String text = textField.map(f -> text(object.get(f))).orElse("");
    String html = htmlField.map(f -> text(object.get(f))).orElse("");
    if (html.isEmpty() && isHtml(text)) {
      html = text;
      htmlField = textField;
    }
    // A page holds more than the article, a piece of one holds more of it than its bare text.
    boolean asHtml = !html.isEmpty() && (text.isEmpty() || !isPage(html));
    if (!asHtml && text.isEmpty()) {
      String wanted = names.text().isEmpty() ? "\"text\", \"body\" or \"content\"" : names.text();
      throw new Refused(
          line,
          "has no text: no field " + wanted + " holds any",
          "say which field does, in a first line {\"backfile-fields\": {\"text\": \"its name\"}}");
    }
    JsonArticle article = new JsonArticle(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    article.fields(object, (asHtml ? htmlField : textField).orElseThrow(), names);
    if (asHtml) {
      article.page(isPage(html) ? html : "<article>" + html + "</article>");
    } else {
      article.text(text);
    }
    return article;
  }

  /** The field of the name, or else the first of a usual name, that holds a text. */
  private static Optional<String> held(Map<?, ?> object, String name, List<String> usual) {
    for (String wanted : name.isEmpty() ? usual : List.of(name)) {
      for (Map.Entry<?, ?> field : object.entrySet()) {
        String key = String.valueOf(field.getKey());
        boolean same = name.isEmpty() ? Fields.plain(key).equals(wanted) : key.equals(wanted);
        if (same && !text(field.getValue()).isEmpty()) {
          return Optional.of(key);
        }
      }
    }
    return Optional.empty();
  }

  /** A text, or a list of its paragraphs. */
  private static String text(@Nullable Object value) {
    String text =
        value instanceof String string
            ? string
            : value instanceof List<?> list && list.stream().allMatch(i -> i instanceof String)
                ? list.stream().map(String::valueOf).collect(Collectors.joining("\n\n"))
                : "";
    return Ledger.isBlank(text) ? "" : text;
  }

  private static boolean isHtml(String text) {
    return MARKUP.matcher(text).find();
  }

  private static boolean isPage(String html) {
    String start = html.substring(0, Math.min(html.length(), 4096)).toLowerCase(Locale.ROOT);
    return start.contains("<html") || start.contains("<body");
  }

  private void fields(Map<?, ?> object, String holdsText, Names names) {
    Fields fields = new Fields(ORIGIN);
    names.others().forEach(fields::rename);
    for (Map.Entry<?, ?> field : object.entrySet()) {
      String name = String.valueOf(field.getKey());
      if (!name.equals(holdsText)) {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        Json.texts(
            name,
            field.getValue(),
            (path, v) -> {
              if (!Ledger.isBlank(v)) {
                paths.computeIfAbsent(path, p -> new ArrayList<>()).add(v);
              }
            });
        paths.forEach(
            (path, values) -> {
              fields.add(path, values, lines.size());
              String all = String.join("; ", values);
              lines.add(path + ": " + (all.length() <= LONGEST ? oneLine(all) : size(all)));
            });
      }
    }
    fields.tell(told, lines.size(), ORIGIN);
    given.addAll(fields.given());
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static String size(String text) {
    return "(" + text.length() + " characters)";
  }

  private void text(String text) {
    SeedDraft.add(TextFormat.lines(text), Seed.Told.TEXT, lines, told);
  }

  private void page(String html) {
    SavedPage page = SavedPage.of(html);
    Set<String> known = given.stream().map(Seed.Given::key).collect(Collectors.toSet());
    HtmlFormat.given(page).stream().filter(g -> !known.contains(g.key())).forEach(given::add);
    page.parts().forEach(part -> SeedDraft.add(List.of(part.text()), part.told(), lines, told));
  }
}
