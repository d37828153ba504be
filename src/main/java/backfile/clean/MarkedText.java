package backfile.clean;

import backfile.model.Mark;
import backfile.model.Prose;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Text with marks, made fit to stand as a line of a seed. */
final class MarkedText {
  private MarkedText() {}

  /**
   * The text without some of its characters, its white space even as {@link Line} makes it; each
   * mark stands on what is left of its text, and is gone where nothing is.
   */
  static Prose without(Prose prose, BitSet cut) {
    String text = prose.text();
    StringBuilder even = new StringBuilder(text.length());
    int[] place = new int[text.length()];
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      place[i] = -1;
      if (blank) {
        space |= !cut.get(i);
      } else if (!cut.get(i)) {
        if (space && even.length() > 0) {
          even.append(' ');
        }
        space = false;
        place[i] = even.length();
        even.append(c);
      }
    }
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : prose.marks()) {
      int first = mark.start();
      while (first < mark.end() && place[first] < 0) {
        first++;
      }
      int last = mark.end() - 1;
      while (last >= first && place[last] < 0) {
        last--;
      }
      if (last >= first) {
        marks.add(new Mark(place[first], place[last] + 1, mark.kind(), mark.target()));
      }
    }
    return new Prose(even.toString(), marks);
  }

  /** The lines of a text that has hard line breaks, each with its part of the marks. */
  static List<Prose> lines(Prose prose) {
    String text = prose.text();
    List<Prose> lines = new ArrayList<>();
    for (int start = 0; start <= text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      BitSet others = new BitSet();
      others.set(0, start);
      others.set(end, text.length());
      lines.add(without(prose, others));
      start = end + 1;
    }
    return lines;
  }

  /** Two texts with a space or a line break between. */
  static Prose join(Prose one, char between, Prose other) {
    int shift = one.text().length() + 1;
    List<Mark> marks = new ArrayList<>(one.marks());
    for (Mark m : other.marks()) {
      marks.add(new Mark(m.start() + shift, m.end() + shift, m.kind(), m.target()));
    }
    return new Prose(one.text() + between + other.text(), marks);
  }
}
