package backfile.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What readers are told of a ledger: the raw text line by line, each with what became of it, as far
 * as a page can hold it, and the counts of all. Its size has a limit, the seed's has not.
 *
 * @param kept how many lines are body
 * @param moved how many lines became something other than body
 * @param removed how many lines each rule removed, by the rule's name
 * @param doubtful how many lines are uncertain
 * @param repaired how many lines were repaired
 * @param repairs what was done to make the seed as a whole into text
 * @param lines the lines that are not blank in their order: the first {@value #MOST_LINES}, and no
 *     more than {@value #MOST_LETTERS} letters
 */
public record Changes(
    String seed,
    String sha256,
    String encoding,
    int kept,
    int moved,
    Map<String, Integer> removed,
    int doubtful,
    int repaired,
    List<String> repairs,
    List<Line> lines) {
  /** So many lines a page holds: a page of more than a few thousand elements is slow to read. */
  public static final int MOST_LINES = 1000;

  /**
   * What stood in a file beside its text, and was not meant for readers: a person's notes and
   * fields. It counts, and is not shown.
   */
  private static final Set<String> WITHHELD = Set.of("front-matter", "field-not-used", "comment");

  /** What is told in the stead of such a line. */
  public static final String NOT_SHOWN = "[not shown]";

  /** So many letters a page holds, some 16,000 words. */
  public static final int MOST_LETTERS = 100_000;

  /** Copies the collections. */
  public Changes {
    removed = Collections.unmodifiableMap(new TreeMap<>(removed));
    repairs = List.copyOf(repairs);
    lines = List.copyOf(lines);
  }

  /** What became of a line. */
  public enum Fate {
    KEPT,
    MOVED,
    REMOVED
  }

  /**
   * A line of the raw text.
   *
   * @param gap whether a blank line, or nothing, stands before it
   * @param more how many letters at its end are left out here
   * @param how where it was moved to, or by which rule it was removed; else empty
   * @param doubts why its treatment is uncertain
   * @param repairs what was mended in it
   */
  public record Line(
      int number,
      boolean gap,
      String text,
      int more,
      Fate fate,
      String how,
      List<String> doubts,
      List<String> repairs) {
    /** Copies the lists. */
    public Line {
      doubts = List.copyOf(doubts);
      repairs = List.copyOf(repairs);
    }
  }

  /** What a ledger says of the lines of its seed. */
  public static Changes of(List<String> seedLines, Ledger ledger) {
    Map<Integer, String> movedTo = new HashMap<>();
    Map<Integer, String> removedBy = new HashMap<>();
    Map<Integer, List<String>> doubts = new HashMap<>();
    Map<Integer, List<String>> repairs = new HashMap<>();
    Map<String, Integer> rules = new HashMap<>();
    ledger.moved().forEach(m -> movedTo.put(m.line(), m.to()));
    for (Ledger.Removed removed : ledger.removed()) {
      removedBy.put(removed.line(), removed.rule());
      rules.merge(removed.name(), 1, Integer::sum);
    }
    ledger.doubtful().forEach(d -> add(doubts, d.line(), d.why()));
    ledger.repaired().forEach(r -> add(repairs, r.line(), r.what()));
    List<String> whole = repairs.remove(0);
    List<Line> lines = new ArrayList<>();
    int left = MOST_LETTERS;
    boolean gap = true;
    for (int number = 1; number <= seedLines.size(); number++) {
      String text = seedLines.get(number - 1);
      if (Ledger.isBlank(text)) {
        gap = true;
        continue;
      }
      if (lines.size() == MOST_LINES || left == 0) {
        break;
      }
      String rule = removedBy.get(number);
      text = rule != null && WITHHELD.contains(rule) ? NOT_SHOWN : text;
      String shown = cut(text, left);
      left = shown.length() < text.length() ? 0 : left - shown.length();
      String place = movedTo.get(number);
      lines.add(
          new Line(
              number,
              gap,
              shown,
              text.length() - shown.length(),
              rule != null ? Fate.REMOVED : place != null ? Fate.MOVED : Fate.KEPT,
              rule != null ? rule : place != null ? place : "",
              doubts.getOrDefault(number, List.of()),
              repairs.getOrDefault(number, List.of())));
      gap = false;
    }
    int kept = ledger.body().stream().mapToInt(r -> r.to() - r.from() + 1).sum();
    return new Changes(
        ledger.seed(),
        ledger.sha256(),
        ledger.encoding(),
        kept,
        movedTo.size(),
        rules,
        doubts.size(),
        repairs.size(),
        whole == null ? List.of() : whole,
        lines);
  }

  private static void add(Map<Integer, List<String>> all, int line, String text) {
    all.computeIfAbsent(line, l -> new ArrayList<>()).add(text);
  }

  /** The text up to a length; no character is cut in two. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }

  /** How many lines were removed. */
  public int removedInAll() {
    return removed.values().stream().mapToInt(n -> n).sum();
  }

  /** How many lines of the seed are not blank. */
  public int inAll() {
    return kept + moved + removedInAll();
  }
}
