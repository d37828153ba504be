package backfile.clean;

import backfile.model.Ledger;
import backfile.model.Prose;
import backfile.model.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of one seed while it is cleaned, each with its fate. A line is body until something
 * else is decided, so that nothing can get lost; every line has one fate at any time, so that the
 * ledger's sum holds by construction.
 */
final class Sheet {
  private final Seed seed;
  private final List<Line> lines;
  private final List<Ledger.Repaired> repaired;

  /** For each line what it became, or the rule that removed it; empty texts for the body. */
  private final String[] movedTo;

  private final String[] removedBy;
  private final List<Ledger.Doubtful> doubtful = new ArrayList<>();
  private final boolean wrapped;
  private final boolean knowsItsText;

  // The paragraph that was asked for last, until the fate of a line changes: it is asked for by
  // each of its lines, and may have many.
  private int proseFrom;
  private int proseEnd;
  private boolean prose;

  /** The line length, in characters, from which and up to which a text may be wrapped by hand. */
  private static final int SHORTEST_WRAP = 45;

  private static final int LONGEST_WRAP = 100;

  Sheet(Seed seed) {
    this.seed = seed;
    this.repaired = new ArrayList<>(seed.repaired());
    this.lines = Line.of(seed.lines(), repaired);
    this.movedTo = new String[lines.size()];
    this.removedBy = new String[lines.size()];
    Arrays.fill(movedTo, "");
    Arrays.fill(removedBy, "");
    this.wrapped = looksWrapped();
    this.knowsItsText = seed.told().stream().anyMatch(t -> t.kind() == Seed.Kind.OUTSIDE);
  }

  /**
   * Whether a text was broken into lines by hand or by a mail program: most lines that another
   * follows directly are of a like, middling length and end in the middle of a sentence.
   */
  private boolean looksWrapped() {
    int joined = 0;
    int broken = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i + 1).gap() && isText(i) && isText(i + 1)) {
        int length = lines.get(i).text().length();
        joined++;
        boolean middling = length >= SHORTEST_WRAP && length <= LONGEST_WRAP;
        broken += middling && !lines.get(i).endsLikeSentence() ? 1 : 0;
      }
    }
    return joined >= 2 && broken * 10 >= joined * 6;
  }

  private boolean isText(int index) {
    return kind(index) != Seed.Kind.OUTSIDE && kind(index) != Seed.Kind.GIVEN;
  }

  /** Whether paragraphs of several lines make up the text. */
  boolean isWrapped() {
    return wrapped;
  }

  /** Behind the last line of the paragraph that begins at the line: the next, unless wrapped. */
  int paragraphEnd(int index) {
    int end = index + 1;
    while (wrapped && end < lines.size() && isBody(end) && !lines.get(end).gap()) {
      end++;
    }
    return end;
  }

  /** The paragraph that the line belongs to, as one line; the line itself unless wrapped. */
  Line paragraph(int index) {
    int start = paragraphStart(index);
    return joined(start, paragraphEnd(start));
  }

  private int paragraphStart(int index) {
    int start = index;
    while (wrapped && start > 0 && !lines.get(start).gap() && isBody(start - 1)) {
      start--;
    }
    return start;
  }

  /** Whether the line stands in a paragraph of running text. */
  boolean isProse(int index) {
    boolean known = index >= proseFrom && index < proseEnd;
    if (!known) {
      proseFrom = paragraphStart(index);
      proseEnd = paragraphEnd(proseFrom);
      prose = joined(proseFrom, proseEnd).isProse();
    }
    return prose;
  }

  private Line joined(int start, int end) {
    if (end == start + 1) {
      return lines.get(start);
    }
    StringBuilder text = new StringBuilder(lines.get(start).text());
    for (int i = start + 1; i < end; i++) {
      text.append(' ').append(lines.get(i).text());
    }
    return new Line(lines.get(start).number(), text.toString(), lines.get(start).gap());
  }

  /** The lines that are not blank, in order. */
  List<Line> lines() {
    return lines;
  }

  int size() {
    return lines.size();
  }

  Line line(int index) {
    return lines.get(index);
  }

  /** The line as it was given, with all its white space. */
  String given(int index) {
    return seed.lines().get(lines.get(index).number() - 1);
  }

  /** What the input format says that the line is. */
  Seed.Kind kind(int index) {
    return told(index).kind();
  }

  /** Whether the input format tells where the text begins, because it knows what is outside it. */
  boolean knowsItsText() {
    return knowsItsText;
  }

  /** Whether the line is a cell of a table. */
  boolean isCell(int index) {
    return kind(index) == Seed.Kind.FIRST_CELL || kind(index) == Seed.Kind.CELL;
  }

  /** What the input format says of the line. */
  Seed.Told told(int index) {
    return seed.told(lines.get(index).number() - 1);
  }

  /** Whether markup says what the line is, so that nothing about it is to be guessed. */
  boolean isMarked(int index) {
    return seed.authored() && kind(index) != Seed.Kind.TEXT;
  }

  /** Whether the text stands alone, as its author wrote it. */
  boolean isAuthored() {
    return seed.authored();
  }

  /** The line as prose, with the marks that the input format gave it. */
  Prose prose(int index) {
    Line line = lines.get(index);
    boolean asGiven = line.text().equals(seed.lines().get(line.number() - 1));
    return asGiven ? new Prose(line.text(), told(index).marks()) : Prose.plain(line.text());
  }

  /** The line became front matter, a caption or a note. */
  void move(int index, String to) {
    proseEnd = 0;
    removedBy[index] = "";
    movedTo[index] = to;
  }

  /** The line is page furniture, by this rule. */
  void remove(int index, String rule) {
    proseEnd = 0;
    movedTo[index] = "";
    removedBy[index] = rule;
  }

  /** The line is kept, but a reader may wonder. */
  void doubt(int index, String why) {
    doubtful.add(new Ledger.Doubtful(lines.get(index).number(), why));
  }

  boolean isBody(int index) {
    return movedTo[index].isEmpty() && removedBy[index].isEmpty();
  }

  /** The rule that removed the line, or an empty text. */
  String removedBy(int index) {
    return removedBy[index];
  }

  /** What the line was moved to, or an empty text. */
  String movedTo(int index) {
    return movedTo[index];
  }

  /** The first line of the body at or behind the index; {@link #size} when there is none. */
  int nextBody(int from) {
    int i = from;
    while (i < lines.size() && !isBody(i)) {
      i++;
    }
    return i;
  }

  /** The last line of the body before the index; -1 when there is none. */
  int bodyBefore(int index) {
    int i = index - 1;
    while (i >= 0 && !isBody(i)) {
      i--;
    }
    return i;
  }

  Ledger ledger() {
    List<Integer> body = new ArrayList<>();
    List<Ledger.Moved> moved = new ArrayList<>();
    List<Ledger.Removed> removed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int number = lines.get(i).number();
      if (!movedTo[i].isEmpty()) {
        moved.add(new Ledger.Moved(number, movedTo[i]));
      } else if (!removedBy[i].isEmpty()) {
        String rule = removedBy[i];
        removed.add(new Ledger.Removed(number, rule, lines.get(i).text()));
      } else {
        body.add(number);
      }
    }
    return new Ledger(
        seed.name(),
        seed.sha256(),
        seed.encoding(),
        seed.lines().size(),
        Ledger.ranges(body),
        moved,
        removed,
        doubtful,
        repaired);
  }
}
