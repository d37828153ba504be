package backfile.clean;

import backfile.model.Ledger;
import backfile.model.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One article of a library's export while it is read: its lines, and what is known of each. A line
 * of which nothing is said is a field of the library.
 */
final class LibraryPart {
  private static final Pattern DATE =
      Pattern.compile(
          "(\\p{L}{3,10}\\.? \\d{1,2}, \\d{4}|\\d{1,2}\\.? \\p{L}{3,10} \\d{4}|\\p{L}{3,10} \\d{4})"
              + "(?![\\p{L}\\p{N}]).{0,80}");

  private static final Map<String, String> LANGUAGES =
      Map.of(
          "english",
          "en",
          "french",
          "fr",
          "spanish",
          "es",
          "german",
          "de",
          "italian",
          "it",
          "portuguese",
          "pt",
          "dutch",
          "nl",
          "arabic",
          "ar");

  /** What stands in a section's name for the place in the paper. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)(?:section|column|pg\\.?|pages?|vol\\.?|no\\.?|part)(?![\\p{L}]).*|\\P{L}*");

  private final String library;
  private final List<String> lines;
  private final List<Seed.Told> told = new ArrayList<>();
  private final List<Seed.Given> given = new ArrayList<>();

  /**
   * @param library the name with which origins and rules begin
   */
  LibraryPart(String library, List<String> lines) {
    this.library = library;
    this.lines = new ArrayList<>(lines);
    Seed.Told field = new Seed.Told(Seed.Kind.OUTSIDE, library + "-field", List.of());
    lines.forEach(line -> told.add(field));
    // What readers may see of a text that somebody else sells is for a person to decide.
    given.add(new Seed.Given("publish", "record", library));
  }

  List<String> lines() {
    return lines;
  }

  List<Seed.Told> told() {
    return told;
  }

  List<Seed.Given> given() {
    return given;
  }

  int size() {
    return lines.size();
  }

  /** A line without the space around it. */
  String line(int i) {
    return lines.get(i).strip();
  }

  boolean isBlank(int i) {
    return Ledger.isBlank(lines.get(i));
  }

  /** The first line from one on that is not blank; the end where there is none. */
  int nextFull(int from) {
    int i = from;
    while (i < size() && isBlank(i)) {
      i++;
    }
    return i;
  }

  /** Behind the last of the lines that follow without a blank one. */
  int blockEnd(int from) {
    int i = from;
    while (i < size() && !isBlank(i)) {
      i++;
    }
    return i;
  }

  /** The first of the lines that stand with this one without a blank one between. */
  int blockStart(int from) {
    int i = from;
    while (i > 0 && !isBlank(i - 1)) {
      i--;
    }
    return i;
  }

  /** Behind the last line before the end that is not blank. */
  int fullEnd(int end) {
    int i = end;
    while (i > 0 && isBlank(i - 1)) {
      i--;
    }
    return i;
  }

  /** Lines that are the article's own text. */
  void text(int from, int to) {
    for (int i = from; i < to; i++) {
      told.set(i, Seed.Told.TEXT);
    }
  }

  /** Parts a line: what stands from the column on becomes a line of its own. */
  void part(int i, int column) {
    String line = lines.get(i);
    lines.set(i, line.substring(0, column));
    lines.add(i + 1, line.substring(column));
    told.add(i + 1, told.get(i));
  }

  /** The lines give a value, where there is one. */
  void give(int from, int to, String key, String value) {
    String text = value.strip().replaceAll("\\s+", " ");
    if (!text.isEmpty()) {
      given.add(new Seed.Given(key, text, library));
      for (int i = from; i < to; i++) {
        told.set(i, new Seed.Told(Seed.Kind.GIVEN, key, List.of()));
      }
    }
  }

  /** Whether something is given under the key. */
  boolean gives(String key) {
    return given.stream().anyMatch(g -> g.key().equals(key));
  }

  /** The lines from one to another as one text. */
  String joined(int from, int to) {
    return String.join(" ", lines.subList(from, to)).strip();
  }

  /** The date with which a line begins: the day of the week and the edition may stand behind it. */
  static Optional<String> date(String line) {
    if (!PrintedDate.of(line, "en").isEmpty()) {
      return Optional.of(line);
    }
    Matcher m = DATE.matcher(line);
    return m.matches() && !PrintedDate.of(m.group(1), "en").isEmpty()
        ? Optional.of(m.group(1))
        : Optional.empty();
  }

  /** The code of a language that the library names in English; empty where it is another. */
  static String language(String name) {
    String first = name.strip().toLowerCase(Locale.ROOT).split("[^a-z]", 2)[0];
    return LANGUAGES.getOrDefault(first, LANGUAGES.containsValue(first) ? first : "");
  }

  /** The name in "Section A; Column 1; Foreign Desk; Pg. 1"; empty where there is none. */
  static String section(String section) {
    for (String piece : section.split(";")) {
      if (!PLACE.matcher(piece.strip()).matches()) {
        return piece.strip();
      }
    }
    return "";
  }
}
