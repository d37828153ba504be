package backfile.clean;

import backfile.html.SavedPage;
import backfile.model.Ledger;
import backfile.model.Refused;
import backfile.model.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A seed while an export is read: its lines, what is told of them, and what the export gives. */
final class SeedDraft {
  private static final int LONGEST_VALUE = 1000;

  private final String origin;
  private final List<String> lines = new ArrayList<>();
  private final List<Seed.Told> told = new ArrayList<>();
  private final List<Seed.Given> given = new ArrayList<>();
  private final List<Ledger.Repaired> repaired = new ArrayList<>();

  /**
   * @param origin where what is given comes from, e.g. {@code wordpress}
   */
  SeedDraft(String origin) {
    this.origin = origin;
  }

  /** Adds a line with a blank one before it. */
  void line(String text, Seed.Told what) {
    text(List.of(text), what);
  }

  /** Adds a line that is no part of the article, by this rule. */
  void outside(String text, String rule) {
    line(text, new Seed.Told(Seed.Kind.OUTSIDE, rule, List.of()));
  }

  /** Adds the lines of a text as they stand, a blank one before them and none between them. */
  void text(List<String> more, Seed.Told what) {
    add(more, what, lines, told);
  }

  /** Adds such lines to those of a seed, and what they are to what is told of them. */
  static void add(List<String> more, Seed.Told what, List<String> lines, List<Seed.Told> told) {
    if (!lines.isEmpty() && !more.isEmpty()) {
      lines.add("");
      told.add(Seed.Told.TEXT);
    }
    lines.addAll(more);
    told.addAll(Collections.nCopies(more.size(), what));
  }

  /** Adds a part of a page. */
  void part(SavedPage.Part part) {
    line(part.text(), part.told());
  }

  /** Whether it has no line yet. */
  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Adds all parts of a page. */
  void page(SavedPage page) {
    page.parts().forEach(this::part);
  }

  /** States a value; a blank one states nothing. */
  void give(String key, String value) {
    String even = even(value);
    if (!even.isEmpty() && even.length() <= LONGEST_VALUE) {
      given.add(new Seed.Given(key, even, origin));
    }
  }

  /** The text of one line with single spaces, free of what cannot be shown. */
  static String even(String value) {
    List<Line> all = Line.of(List.of(value), new ArrayList<>());
    return all.stream().map(Line::text).collect(Collectors.joining());
  }

  /** What HTML says, on one line. */
  static String plain(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return even(html);
    }
    String text =
        SavedPage.ofText(html, "").parts().stream()
            .map(SavedPage.Part::text)
            .collect(Collectors.joining(" "));
    return even(text);
  }

  /** Whether a text is an address of the web and nothing else. */
  static boolean isAddress(String value) {
    return value.matches("(?i)https?://[^\\s<>\"]{3,900}");
  }

  /** Whether a value of this key was stated. */
  boolean gives(String key) {
    return given.stream().anyMatch(g -> g.key().equals(key));
  }

  /** Adds what the ledger says of the seed as a whole. */
  void repaired(String what) {
    repaired.add(new Ledger.Repaired(0, what));
  }

  /** How many words its lines have. */
  int words() {
    return Line.of(lines, new ArrayList<>()).stream().mapToInt(Line::words).sum();
  }

  /** What its lines say, on one line. */
  String allText() {
    return even(String.join(" ", lines));
  }

  /**
   * States a summary as the standfirst, unless it is the beginning of the text or a cut of it,
   * which feeds and editors make by themselves.
   */
  void giveSummary(String html) {
    String summary = plain(html);
    String start = summary.replaceFirst("[\\s.…\\[\\]]+$", "");
    if (!isCut(summary) && !allText().startsWith(start)) {
      give("standfirst", summary);
    }
  }

  /** Whether a text ends as one that goes on elsewhere. */
  static boolean isCut(String text) {
    String tail = text.substring(Math.max(0, text.length() - 60));
    return tail.matches(
        "(?s).*(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.]|\\[&hellip;])\\)?\\s*(?:(?i:read more|continue reading)[^.]*)?"
            + "|(?s).*(?i:read more|continue reading)\\W{0,5}");
  }

  /**
   * The seed.
   *
   * @throws Refused when it has no line with a letter
   */
  Seed seed(String file, int part, int line, String sha256, String encoding) throws Refused {
    boolean empty =
        lines.stream().noneMatch(text -> text.codePoints().anyMatch(Character::isLetterOrDigit));
    if (empty) {
      throw new Refused(line, "has no text", "export it again with its text, or take it out");
    }
    long broken = lines.stream().flatMapToInt(String::chars).filter(c -> c == '\ufffd').count();
    if (broken > 0) {
      repaired(broken + " characters that are not " + encoding + ", shown as U+FFFD");
    }
    return new Seed(file, part, sha256, encoding, lines, repaired, told, given);
  }
}
