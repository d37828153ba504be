package backfile.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The account of every line of a seed. Each line that is not blank stands exactly once: kept as
 * body, moved into the front matter, or removed by a named rule. Line numbers count from 1.
 *
 * @param lines how many lines the seed has, blank ones too
 * @param body the lines of the body, as ranges in rising order
 * @param moved lines that became front matter, a caption or a note, with where they went
 * @param removed lines that were dropped, with the rule that did it
 * @param doubtful lines that were kept although a reader may wonder, with the reason
 * @param repaired what was done to make bytes into text
 */
public record Ledger(
    String seed,
    String sha256,
    String encoding,
    int lines,
    List<Range> body,
    List<Moved> moved,
    List<Removed> removed,
    List<Doubtful> doubtful,
    List<Repaired> repaired) {

  /** Copies the lists. */
  public Ledger {
    body = List.copyOf(body);
    moved = List.copyOf(moved);
    removed = List.copyOf(removed);
    doubtful = List.copyOf(doubtful);
    repaired = List.copyOf(repaired);
  }

  /** From one line to another, both included. */
  public record Range(int from, int to) {}

  /** A line that became something other than body. */
  public record Moved(int line, String to) {}

  /**
   * A line that was dropped: the rule, with its evidence in brackets if it has any, and the text.
   */
  public record Removed(int line, String rule, String text) {
    /** The name of the rule alone. */
    public String name() {
      int evidence = rule.indexOf(" (");
      return evidence < 0 ? rule : rule.substring(0, evidence);
    }
  }

  /** A line whose treatment is uncertain. */
  public record Doubtful(int line, String why) {}

  /** A repair of the input; line 0 means the file as a whole. */
  public record Repaired(int line, String what) {}

  /** Ranges of the line numbers, which must rise. */
  public static List<Range> ranges(List<Integer> numbers) {
    List<Range> ranges = new ArrayList<>();
    for (int number : numbers) {
      int last = ranges.size() - 1;
      if (last >= 0 && ranges.get(last).to() == number - 1) {
        ranges.set(last, new Range(ranges.get(last).from(), number));
      } else {
        ranges.add(new Range(number, number));
      }
    }
    return ranges;
  }

  /**
   * The first line, counted from 1, that does not stand exactly once (a line that is not blank) or
   * not at all (a blank one); 0 when the sum adds up.
   */
  public int firstUnaccounted(List<String> seedLines) {
    int[] times = new int[Math.max(lines, seedLines.size()) + 1];
    BitSet outside = new BitSet();
    for (Range range : body) {
      for (int line = range.from(); line <= range.to(); line++) {
        count(times, line, outside);
      }
    }
    moved.forEach(m -> count(times, m.line(), outside));
    removed.forEach(r -> count(times, r.line(), outside));
    if (!outside.isEmpty()) {
      return outside.nextSetBit(0);
    }
    for (int line = 1; line < times.length; line++) {
      boolean blank = line > seedLines.size() || isBlank(seedLines.get(line - 1));
      if (times[line] != (blank ? 0 : 1)) {
        return line;
      }
    }
    return 0;
  }

  /** Whether a line holds nothing but white space, no-break spaces among it. */
  public static boolean isBlank(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      // No character beyond the first plane is white space.
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0x85) {
        return false;
      }
    }
    return true;
  }

  private static void count(int[] times, int line, BitSet outside) {
    if (line < 1 || line >= times.length) {
      outside.set(Math.max(line, 1));
    } else {
      times[line]++;
    }
  }
}
