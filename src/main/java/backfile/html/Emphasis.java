package backfile.html;

import backfile.model.Mark;
import java.util.ArrayList;
import java.util.List;

/**
 * Which marks of a line Markdown can carry. A page may embolden half a word and a comma; what can
 * open and close nowhere (CommonMark 6.2, the flanking rules) is left out, the words stay.
 */
final class Emphasis {
  /** More marks than this in a line are a pattern, not an emphasis. */
  private static final int MOST = 60;

  private Emphasis() {}

  static List<Mark> thatCanBeWritten(String line, List<Mark> marks) {
    if (marks.isEmpty()) {
      return List.of();
    }
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.sort(Mark.OUTERMOST_FIRST);
    List<Mark> joined = joined(line, sorted);
    if (joined.size() > MOST) {
      return List.of();
    }
    List<Mark> kept = new ArrayList<>();
    for (Mark mark : joined) {
      boolean fits = flanks(line, mark) && joined.stream().noneMatch(o -> clash(mark, o));
      if (!mark.kind().isEmphasis() || fits) {
        kept.add(mark);
      }
    }
    return kept;
  }

  /** Two of a kind with nothing but a space between are one. */
  private static List<Mark> joined(String line, List<Mark> sorted) {
    List<Mark> joined = new ArrayList<>();
    for (Mark mark : sorted) {
      int last = joined.size() - 1;
      Mark before = last < 0 ? mark : joined.get(last);
      boolean joins =
          last >= 0
              && mark.kind().isEmphasis()
              && before.kind() == mark.kind()
              && before.end() <= mark.start()
              && line.substring(before.end(), mark.start()).isBlank();
      if (joins) {
        joined.set(last, new Mark(before.start(), mark.end(), mark.kind(), ""));
      } else {
        joined.add(mark);
      }
    }
    return joined;
  }

  private static boolean flanks(String line, Mark mark) {
    boolean begins = mark.start() == 0;
    boolean ends = mark.end() == line.length();
    boolean opens =
        isLetter(line.charAt(mark.start())) || begins || !isLetter(line.charAt(mark.start() - 1));
    boolean closes =
        isLetter(line.charAt(mark.end() - 1)) || ends || !isLetter(line.charAt(mark.end()));
    return opens && closes;
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** Asterisks of two marks side by side would be read as one run; and marks must not cross. */
  private static boolean clash(Mark mark, Mark other) {
    boolean side = other.end() == mark.start() || other.start() == mark.end();
    return side && other.kind().isEmphasis() || mark.crosses(other);
  }
}
